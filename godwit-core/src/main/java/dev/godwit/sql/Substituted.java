package dev.godwit.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement's text with its placeholders replaced.
 *
 * @param text the new text
 * @param replacements what was replaced, in the order of the text
 */
public record Substituted(String text, List<Replacement> replacements) {

    /** Copies the list. */
    public Substituted {
        replacements = List.copyOf(replacements);
    }

    /**
     * One replaced placeholder.
     *
     * @param originalStart offset of its first character in the original text
     * @param originalEnd offset behind it
     * @param start offset of its value in the new text
     * @param end offset behind the value
     */
    public record Replacement(int originalStart, int originalEnd, int start, int end) {}

    /**
     * The offset in the original text of a character of the new one; within a value, that of its placeholder. It leads to the file
     * by {@link SqlStatement#positionOf}.
     */
    public int originalOffset(int offsetInText) {
        int shift = 0;
        for (Replacement replacement : replacements) {
            if (offsetInText < replacement.start()) {
                break;
            }
            if (offsetInText < replacement.end()) {
                return replacement.originalStart();
            }
            shift = replacement.originalEnd() - replacement.end();
        }
        return offsetInText + shift;
    }

    /** Collects the new text. */
    static final class Builder {

        private final String original;
        private final StringBuilder text = new StringBuilder();
        private final List<Replacement> replacements = new ArrayList<>();
        private int copied;

        Builder(String original) {
            this.original = original;
        }

        void replace(int from, int to, String value) {
            text.append(original, copied, from);
            replacements.add(new Replacement(from, to, text.length(), text.length() + value.length()));
            text.append(value);
            copied = to;
        }

        Substituted build() {
            return replacements.isEmpty()
                    ? new Substituted(original, replacements)
                    : new Substituted(
                            text.append(original, copied, original.length()).toString(), replacements);
        }
    }
}
