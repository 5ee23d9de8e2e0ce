package dev.godwit.jpa.write;

import java.util.List;
import java.util.stream.Collectors;

/** Comments for people who read the Java. */
final class Documentation {

    private Documentation() {}

    /** Above a class or a field; nothing where there are no lines. */
    static String text(String indent, List<String> lines) {
        List<String> safe = lines.stream().map(Documentation::safe).toList();
        if (safe.isEmpty()) {
            return "";
        }
        if (safe.size() == 1) {
            return indent + "/** " + safe.get(0) + " */\n";
        }
        return safe.stream()
                .map(line -> (indent + " * " + line).stripTrailing() + "\n")
                .collect(Collectors.joining("", indent + "/**\n", indent + " */\n"));
    }

    /** What a comment of a database has in it must not end the comment, nor be a tag or an escape to Java. */
    private static String safe(String line) {
        return line.strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("*/", "*&#47;")
                .replace("@", "&#64;")
                .replace("\\", "&#92;");
    }
}
