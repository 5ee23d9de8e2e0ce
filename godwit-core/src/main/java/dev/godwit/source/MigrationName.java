package dev.godwit.source;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The name of a new migration.
 *
 * @param written as a person wrote it
 */
record MigrationName(String written) {
    /** File systems take 255 bytes; version, layout and extension need some. */
    private static final int LONGEST = 180;

    /** Lower case words with {@code _} between them, without accents. */
    String clean() {
        String name = Normalizer.normalize(written, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})", "_")
                .replaceAll("[^\\p{L}\\p{Nd}]+", "_")
                .replaceAll("^_+|_+$", "")
                .toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            throw wrong("\"" + written + "\" has no letter and no digit that a migration could be named by.");
        }
        if (name.length() > LONGEST) {
            throw wrong("The name is longer than " + LONGEST + " characters.");
        }
        return name;
    }

    private static GodwitException wrong(String message) {
        return GodwitException.of(ErrorCode.USAGE, message)
                .hint("Say in a few words what the migration does, for example: create milestones")
                .build();
    }
}
