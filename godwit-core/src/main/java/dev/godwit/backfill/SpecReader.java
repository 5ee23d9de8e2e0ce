package dev.godwit.backfill;

import dev.godwit.dialect.TableRef;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Nearest;
import dev.godwit.migration.Durations;
import dev.godwit.sql.Directive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a {@code -- migrate:backfill} line. */
final class SpecReader {

    private static final List<String> OPTIONS = List.of("table", "key", "batch", "name", "target", "pause", "workers");

    /** A word, where quoted names may hold anything. */
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|`[^`]*`|\\[[^\\]]*\\]|\\S)+");

    private static final Pattern NAME_PART =
            Pattern.compile("\"((?:[^\"]|\"\")+)\"|`([^`]+)`|\\[([^\\]]+)\\]|([\\p{L}\\p{N}_$#@]+)");
    private static final Pattern DURATION = Pattern.compile("(?!0+[a-z])\\d{1,9}(?:ms|s|m)");
    private static final int LARGEST_BATCH = 1_000_000;
    private static final int MOST_WORKERS = 32;
    private static final int LONGEST_NAME = 200;

    private final Directive directive;
    private final String file;
    private final Map<String, Matched> options = new LinkedHashMap<>();

    private SpecReader(Directive directive, String file) {
        this.directive = directive;
        this.file = file;
    }

    /** The value of an option, and where it stands in the text. */
    private record Matched(String value, int at) {}

    /**
     * Reads it.
     *
     * @param file how messages name its file
     * @throws GodwitException MIGRATION_MALFORMED with the place of what is not understood
     */
    static BackfillSpec read(Directive directive, String file) {
        SpecReader reader = new SpecReader(directive, file);
        reader.split();
        return reader.spec();
    }

    private void split() {
        Matcher words = WORD.matcher(directive.text());
        while (words.find()) {
            String word = words.group();
            int colon = word.indexOf(':');
            String option = colon < 0 ? word : word.substring(0, colon);
            if (!OPTIONS.contains(option)) {
                throw mistake(words.start(), "Unknown option \"" + option + "\".", Nearest.sentence(option, OPTIONS));
            }
            if (colon < 0 || colon == word.length() - 1) {
                throw mistake(
                        words.start(),
                        "\"" + option + "\" without a value.",
                        "Write it behind a colon, without a blank.");
            }
            if (options.put(option, new Matched(word.substring(colon + 1), words.start() + colon + 1)) != null) {
                throw mistake(words.start(), "\"" + option + "\" is said twice.", "Keep one of them.");
            }
        }
    }

    private BackfillSpec spec() {
        Matched table = options.get("table");
        if (table == null) {
            throw mistake(0, "Which table is meant is not said.", "Write table:NAME behind \"migrate:backfill\".");
        }
        return new BackfillSpec(
                table(table),
                key(),
                number("batch", BackfillSpec.DEFAULT_BATCH, LARGEST_BATCH, "is no size of a batch"),
                name(),
                duration("target", BackfillSpec.DEFAULT_TARGET),
                duration("pause", Duration.ZERO),
                number("workers", 1, MOST_WORKERS, "is no number of workers"));
    }

    private TableRef table(Matched table) {
        List<String> parts = names(table, '.');
        if (parts.size() > 2) {
            throw mistake(table.at(), "\"" + table.value() + "\" is no name of a table.", "Write NAME or SCHEMA.NAME.");
        }
        Optional<String> schema = parts.size() == 2 ? Optional.of(parts.get(0)) : Optional.empty();
        return new TableRef(table.value(), schema, parts.get(parts.size() - 1));
    }

    private List<String> key() {
        Matched key = options.get("key");
        return key == null ? List.of() : names(key, ',');
    }

    /** Names without their quotes. */
    private List<String> names(Matched written, char separator) {
        List<String> names = new ArrayList<>();
        Matcher part = NAME_PART.matcher(written.value());
        int at = 0;
        boolean more = true;
        while (more && part.find(at) && part.start() == at) {
            names.add(unquoted(part));
            at = part.end();
            more = at < written.value().length() && written.value().charAt(at) == separator;
            at += more ? 1 : 0;
        }
        if (more || at != written.value().length()) {
            throw mistake(
                    written.at(),
                    "\"" + written.value() + "\" is not understood.",
                    "Write names, those with other characters in quotes.");
        }
        return names;
    }

    private static String unquoted(Matcher part) {
        if (part.group(1) != null) {
            return part.group(1).replace("\"\"", "\"");
        }
        for (int group = 2; group <= 4; group++) {
            if (part.group(group) != null) {
                return part.group(group);
            }
        }
        return part.group();
    }

    private int number(String option, int usual, int largest, String mistake) {
        Matched written = options.get(option);
        if (written == null) {
            return usual;
        }
        if (written.value().matches("[1-9]\\d{0,6}") && Integer.parseInt(written.value()) <= largest) {
            return Integer.parseInt(written.value());
        }
        throw mistake(
                written.at(),
                "\"" + written.value() + "\" " + mistake + ".",
                "Write a number from 1 to " + largest + ".");
    }

    private Optional<String> name() {
        Matched name = options.get("name");
        if (name != null && name.value().length() > LONGEST_NAME) {
            throw mistake(name.at(), "The name is too long.", "Use up to " + LONGEST_NAME + " characters.");
        }
        return Optional.ofNullable(name).map(Matched::value);
    }

    private Duration duration(String option, Duration usual) {
        Matched written = options.get(option);
        if (written == null) {
            return usual;
        }
        if (!DURATION.matcher(written.value()).matches()) {
            throw mistake(
                    written.at(),
                    "\"" + written.value() + "\" is no length of time.",
                    "Write for example 200ms, 2s or 1m.");
        }
        return Durations.parse(written.value()).orElseThrow();
    }

    private GodwitException mistake(int at, String message, String hint) {
        return Directive.refusal(file, directive.positionOf(at), message, hint);
    }
}
