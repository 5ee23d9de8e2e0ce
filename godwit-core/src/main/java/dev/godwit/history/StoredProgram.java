package dev.godwit.history;

import dev.godwit.migration.Direction;
import dev.godwit.migration.Program;
import dev.godwit.sql.TextSlice;
import java.util.Optional;

/**
 * A program as one text for the history table, and back: a line such as {@code -- godwit:java source DOWN} and its source, or
 * {@code -- godwit:java class UP} and the name of its class.
 */
final class StoredProgram {

    private static final String HEADER = "-- godwit:java ";

    private StoredProgram() {}

    /** The text to keep, or empty when it is too large. */
    static Optional<String> write(Program program) {
        String kind = program.origin() instanceof Program.Source ? "source" : "class";
        String text = HEADER + kind + " " + program.direction() + "\n"
                + program.origin().text().text();
        return text.length() > StoredScript.LIMIT ? Optional.empty() : Optional.of(text);
    }

    static boolean isProgram(String stored) {
        return stored.startsWith(HEADER);
    }

    /** The program of a kept text. Its name in messages is {@code name}. */
    static Program read(String name, String stored) {
        int end = stored.indexOf('\n');
        String[] words = stored.substring(HEADER.length(), end).split(" ");
        String text = stored.substring(end + 1);
        Program.Origin origin = words[0].equals("source")
                ? new Program.Source(TextSlice.ofString(name, text))
                : new Program.Named(text);
        return new Program(origin, Direction.valueOf(words[1]));
    }
}
