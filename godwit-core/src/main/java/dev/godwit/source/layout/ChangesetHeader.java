package dev.godwit.source.layout;

import dev.godwit.error.Nearest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line {@code --changeset author:id name:value …}, taken apart.
 *
 * @param attributes by name in lower case
 */
record ChangesetHeader(FileEntry file, Line line, String author, String id, Map<String, String> attributes) {

    private static final Pattern IDENTITY = Pattern.compile(
            "(?i)changeset\\s+(?:\"([^\"]+)\"|([^:]+?))\\s*:\\s*(?:\"([^\"]+)\"|(\\S+))(.*)", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s*(\\w+):(?:\"([^\"]*)\"|'([^']*)'|(\\S*))");

    /** Attributes that are obeyed or that change nothing here. */
    private static final List<String> KNOWN = List.of(
            "stripComments",
            "splitStatements",
            "endDelimiter",
            "rollbackSplitStatements",
            "rollbackEndDelimiter",
            "context",
            "contextFilter",
            "labels",
            "dbms",
            "runOnChange",
            "runAlways",
            "runInTransaction",
            "failOnError",
            "ignore",
            "logicalFilePath",
            "objectQuotingStrategy",
            "created",
            "runWith",
            "runWithSpoolFile",
            "runOrder");

    private static final Set<String> KNOWN_LOWER = lower();

    private static Set<String> lower() {
        Set<String> lower = new HashSet<>();
        for (String name : KNOWN) {
            lower.add(name.toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(lower);
    }

    static ChangesetHeader parse(FileEntry file, Line line) {
        Matcher matcher = IDENTITY.matcher(line.comment());
        if (!matcher.matches()) {
            throw file.malformed(
                    line.number(),
                    line.columnOf("--"),
                    "\"" + line.text().strip() + "\" names no changeset.",
                    "Write --changeset author:id, then its attributes.");
        }
        String author = first(matcher.group(1), matcher.group(2));
        String id = first(matcher.group(3), matcher.group(4));
        return new ChangesetHeader(file, line, author, id, attributes(file, line, matcher.group(5)));
    }

    private static Map<String, String> attributes(FileEntry file, Line line, String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(text);
        int end = 0;
        while (end < text.length() && !text.substring(end).isBlank()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw file.malformed(
                        line.number(),
                        line.columnOf(text.substring(end).strip()),
                        "\"" + text.substring(end).strip() + "\" is no attribute.",
                        "Attributes are written name:value, with quotes around a value that holds blanks.");
            }
            String name = matcher.group(1);
            if (!KNOWN_LOWER.contains(name.toLowerCase(Locale.ROOT))) {
                throw file.malformed(
                        line.number(),
                        line.columnOf(name + ":"),
                        "Unknown attribute \"" + name + "\".",
                        Nearest.sentence(name, KNOWN));
            }
            attributes.put(name.toLowerCase(Locale.ROOT), first(matcher.group(2), matcher.group(3), matcher.group(4)));
            end = matcher.end();
        }
        return Map.copyOf(attributes);
    }

    private static String first(@Nullable String... groups) {
        for (String group : groups) {
            if (group != null) {
                return group.strip();
            }
        }
        return "";
    }

    String text(String name) {
        return attributes.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    boolean flag(String name, boolean byDefault) {
        String value = text(name);
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "" -> byDefault;
            case "true" -> true;
            case "false" -> false;
            default ->
                throw malformed(
                        name,
                        "\"" + value + "\" is neither true nor false.",
                        "Write " + name + ":true or " + name + ":false.");
        };
    }

    RuntimeException malformed(String attribute, String message, String hint) {
        return file.malformed(line.number(), Math.max(1, line.columnOf(attribute)), message, hint);
    }
}
