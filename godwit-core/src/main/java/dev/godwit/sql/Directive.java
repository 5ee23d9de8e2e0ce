package dev.godwit.sql;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line {@code -- migrate:word text} of a script, which tells Godwit about the statement that follows it, or is a query of its own.
 * It is a comment to everybody else, and counts for no checksum.
 *
 * @param word which one
 * @param text what stands behind the word, without blanks around it
 * @param start where its {@code --} stands in the file
 * @param textStart where its text stands in the file; behind the word where there is no text
 */
public record Directive(Word word, String text, Position start, Position textStart) {

    /** What a directive says. */
    public enum Word {
        /** The statement changes rows, range by range of a key. */
        BACKFILL,
        /** A query that is run at its place between the statements and must find all well. */
        ASSERT,
        /** How many rows the statement must change. */
        EXPECT;

        /** As it is written in a file. */
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** All of them, as they are written. */
        public static List<String> allWritten() {
            return Arrays.stream(values()).map(Word::written).toList();
        }

        /** The word that is written so; capitals do not pass. */
        public static Optional<Word> of(String written) {
            return Arrays.stream(values())
                    .filter(word -> word.written().equals(written))
                    .findFirst();
        }
    }

    /** The same directive with another text at the same place. */
    public Directive withText(String other) {
        return new Directive(word, other, start, textStart);
    }

    /**
     * What is said of a directive that cannot be run.
     *
     * @param file how messages name the file
     * @param at what is wrong with it
     */
    public static GodwitException refusal(String file, Position at, String message, String hint) {
        return GodwitException.of(ErrorCode.MIGRATION_MALFORMED, message)
                .at(Place.of(file, at.line(), at.column()))
                .state("Nothing was changed by this run.")
                .hint(hint)
                .build();
    }

    /** Where a character of the text stands in the file. */
    public Position positionOf(int offsetInText) {
        return new Position(textStart.line(), textStart.column() + offsetInText, textStart.offset() + offsetInText);
    }
}
