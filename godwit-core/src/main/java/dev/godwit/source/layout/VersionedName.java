package dev.godwit.source.layout;

import dev.godwit.migration.Version;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file or folder that starts with a version: {@code 20260719120000_create_milestones}, {@code 1.2_x}, {@code 7-x},
 * {@code 3__x}, {@code 12}. A date with dashes ({@code 2017-09-23-182408_x}) is a version without its dashes.
 *
 * @param version what stands before the separator
 * @param name what stands behind it; may be empty
 */
public record VersionedName(Version version, String name) {

    private static final Pattern DATE = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2}(?:-(?:\\d{6,9}|\\d{4}|\\d{2}-\\d{2}-\\d{2}))?|\\d{8}-\\d{6})(?=[_-]|$)(.*)");

    /** Reads the name of a file without its extension, or of a folder; empty when it does not start with a version. */
    public static Optional<VersionedName> parse(String stem) {
        int end = endOfNumber(stem);
        if (end == 0) {
            return Optional.empty();
        }
        if (end < stem.length() && stem.charAt(end) == '-') {
            Matcher date = DATE.matcher(stem);
            if (date.matches()) {
                return Optional.of(of(date.group(1).replace("-", ""), date.group(2)));
            }
        }
        String rest = stem.substring(end);
        return rest.isEmpty() || rest.startsWith("_") || rest.startsWith("-")
                ? Optional.of(of(stem.substring(0, end), rest))
                : Optional.empty();
    }

    private static VersionedName of(String version, String rest) {
        int separator = rest.startsWith("__") ? 2 : Math.min(1, rest.length());
        return new VersionedName(new Version(version), rest.substring(separator));
    }

    /** The end of digits with single dots between them. */
    private static int endOfNumber(String stem) {
        int end = 0;
        while (end < stem.length() && isDigit(stem.charAt(end))) {
            end++;
            if (end + 1 < stem.length() && stem.charAt(end) == '.' && isDigit(stem.charAt(end + 1))) {
                end++;
            }
        }
        return end;
    }

    static boolean startsWithDigit(String stem) {
        return !stem.isEmpty() && isDigit(stem.charAt(0));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
