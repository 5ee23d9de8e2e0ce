package dev.godwit.migration;

import org.jspecify.annotations.Nullable;

/**
 * The identity of a migration and its place in the order.
 *
 * <p>A versioned migration's text is what stands before its name ({@code 20260719120000}, {@code 1.2}); a repeatable one has none
 * and is known as {@code R__name}. Versions are ordered by their numbers, each of any length, from left to right ({@code 2 < 10},
 * {@code 1.2 < 1.10}), then as text; repeatables come after all versions, by name. A changeset of a changelog is known as {@code author:id}; its place is
 * that in its file, not that of its version. Two versions are the same only if their texts are.
 *
 * @param text never empty
 */
public record Version(String text) implements Comparable<Version> {

    private static final String REPEATABLE = "R__";

    public Version {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A version has at least one character.");
        }
    }

    /** The identity of the repeatable migration of this name. */
    public static Version repeatable(String name) {
        return new Version(REPEATABLE + name);
    }

    /** Whether this is the identity of a repeatable migration. */
    public boolean isRepeatable() {
        return text.startsWith(REPEATABLE);
    }

    /** {@code version_name}, as messages call a migration of this name; a repeatable one has it in its version. */
    public String id(String name) {
        return name.isEmpty() || isRepeatable() ? text : text + "_" + name;
    }

    /** Whether the numbers in them are the same: {@code 1} and {@code 0001} are. */
    public boolean hasNumbersOf(Version other) {
        return isRepeatable() == other.isRepeatable() && compareNumbers(text, other.text) == 0;
    }

    @Override
    public int compareTo(Version other) {
        if (isRepeatable() != other.isRepeatable()) {
            return isRepeatable() ? 1 : -1;
        }
        int byNumbers = compareNumbers(text, other.text);
        return byNumbers != 0 ? byNumbers : text.compareTo(other.text);
    }

    /** Equality and hash code without the start-up cost that a record's own have. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version version && version.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    private static int compareNumbers(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
                int endA = endOfDigits(a, i);
                int endB = endOfDigits(b, j);
                int byNumber = compareDigits(a.substring(i, endA), b.substring(j, endB));
                if (byNumber != 0) {
                    return byNumber;
                }
                i = endA;
                j = endB;
            } else if (a.charAt(i) != b.charAt(j)) {
                return Character.compare(a.charAt(i), b.charAt(j));
            } else {
                i++;
                j++;
            }
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    private static int compareDigits(String a, String b) {
        String x = withoutLeadingZeros(a);
        String y = withoutLeadingZeros(b);
        return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
    }

    private static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static int endOfDigits(String s, int from) {
        int end = from;
        while (end < s.length() && isDigit(s.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public String toString() {
        return text;
    }
}
