package dev.godwit.history;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.lock.Limits;
import dev.godwit.migration.Durations;
import dev.godwit.migration.Script;
import dev.godwit.migration.Segment;
import dev.godwit.migration.TransactionMode;
import dev.godwit.sql.Splitting;
import dev.godwit.sql.TextSlice;
import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A script as one text for the history table, and back. A plain script is its own text; a header line of the form
 * {@code -- godwit:segment transaction:OFF placeholders:true splitting:none} stands before each segment where something else than the
 * defaults holds.
 */
public final class StoredScript {

    /** Longer texts are not kept: the history must stay quick to read. In UTF-16 units. */
    static final int LIMIT = 1 << 20;

    private static final String HEADER = "-- godwit:segment ";

    private static final String DELIMITER = "delimiter:";
    private static final String LOCK_TIMEOUT = "lock-timeout:";
    private static final String STATEMENT_TIMEOUT = "statement-timeout:";

    private StoredScript() {}

    /** The text to keep, or empty when it is too large. */
    public static Optional<String> write(Script script) {
        return script.program().isPresent()
                ? StoredProgram.write(script.program().get())
                : writeSql(script);
    }

    private static Optional<String> writeSql(Script script) {
        StringBuilder text = new StringBuilder();
        boolean plain = isPlain(script);
        for (Segment segment : script.segments()) {
            if (!plain) {
                text.append(header(script, segment)).append('\n');
            }
            if (!append(segment.text(), text)) {
                return Optional.empty();
            }
            if (!plain && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }
        return Optional.of(text.toString());
    }

    /** Reads no more of a text than may be kept. */
    private static boolean append(TextSlice slice, StringBuilder text) {
        char[] buffer = new char[8192];
        try (Reader reader = slice.open()) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                text.append(buffer, 0, n);
                if (text.length() > LIMIT) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw GodwitException.of(
                            ErrorCode.FILE_UNREADABLE, slice.source().name() + " cannot be read: " + e.getMessage())
                    .at(Place.of(slice.source().name()))
                    .hint("Check that the file is still there and may be read.")
                    .cause(e)
                    .build();
        }
    }

    private static boolean isPlain(Script script) {
        return script.segments().size() <= 1
                && script.transaction() == TransactionMode.AUTO
                && script.placeholders()
                && script.limits().isEmpty()
                && script.segments().stream().allMatch(s -> s.splitting().equals(Splitting.lexer()));
    }

    private static String header(Script script, Segment segment) {
        return HEADER
                + "transaction:" + script.transaction()
                + " placeholders:" + script.placeholders()
                + limit(LOCK_TIMEOUT, script.limits().lock())
                + limit(STATEMENT_TIMEOUT, script.limits().statement())
                + " splitting:" + splitting(segment.splitting());
    }

    private static String limit(String option, Optional<Duration> limit) {
        return limit.map(duration -> " " + option + Durations.text(duration)).orElse("");
    }

    private static String splitting(Splitting splitting) {
        if (splitting instanceof Splitting.ByText text) {
            return DELIMITER + text.delimiter();
        }
        if (splitting instanceof Splitting.ByPattern pattern) {
            return DELIMITER + pattern.pattern().pattern();
        }
        return splitting instanceof Splitting.Whole ? "none" : "lexer";
    }

    private static Splitting splittingOf(String stored) {
        if (stored.startsWith(DELIMITER)) {
            return Splitting.delimiter(stored.substring(DELIMITER.length()));
        }
        return stored.equals("none") ? Splitting.none() : Splitting.lexer();
    }

    /** The script of a kept text. Its name in messages is {@code name}. */
    public static Script read(String name, String stored) {
        if (StoredProgram.isProgram(stored)) {
            return Script.of(StoredProgram.read(name, stored));
        }
        if (!stored.startsWith(HEADER)) {
            return Script.of(new Segment(TextSlice.ofString(name, stored), Splitting.lexer()));
        }
        List<Segment> segments = new ArrayList<>();
        Header header = new Header(TransactionMode.AUTO, true, Limits.NONE, Splitting.lexer());
        int from = 0;
        while (from < stored.length()) {
            int endOfHeader = stored.indexOf('\n', from);
            header = Header.parse(stored.substring(from + HEADER.length(), endOfHeader));
            int next = stored.indexOf("\n" + HEADER, endOfHeader);
            int end = next < 0 ? stored.length() : next + 1;
            segments.add(
                    new Segment(TextSlice.ofString(name, stored.substring(endOfHeader + 1, end)), header.splitting()));
            from = end;
        }
        return new Script(segments, header.transaction(), header.placeholders()).with(header.limits());
    }

    private record Header(TransactionMode transaction, boolean placeholders, Limits limits, Splitting splitting) {

        static Header parse(String line) {
            int splitting = line.indexOf(" splitting:");
            String[] options = line.substring(0, splitting).split(" ");
            return new Header(
                    TransactionMode.valueOf(options[0].substring("transaction:".length())),
                    Boolean.parseBoolean(options[1].substring("placeholders:".length())),
                    new Limits(limit(options, LOCK_TIMEOUT), limit(options, STATEMENT_TIMEOUT)),
                    splittingOf(line.substring(splitting + " splitting:".length())));
        }

        private static Optional<Duration> limit(String[] options, String name) {
            return Stream.of(options)
                    .filter(option -> option.startsWith(name))
                    .findFirst()
                    .flatMap(option -> Durations.parse(option.substring(name.length())));
        }
    }
}
