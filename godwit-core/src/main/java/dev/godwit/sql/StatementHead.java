package dev.godwit.sql;

import java.util.List;

/**
 * The first words of a statement, which tell what it does. Unquoted words are in upper case; quoted names are as written, with
 * their quotes, so that they are never taken for keywords. A qualified name is one word ({@code APP.ORDERS}). Numbers, strings,
 * symbols and comments are left out.
 *
 * @param words up to {@value #MOST_WORDS} words
 */
public record StatementHead(List<String> words) {

    /** How many words are kept. */
    public static final int MOST_WORDS = 8;

    /** Copies the list. */
    public StatementHead {
        words = List.copyOf(words);
    }

    /** Whether it begins with these words, given in upper case. */
    public boolean startsWith(String... expected) {
        return startsWithAt(0, expected);
    }

    /** Whether these words, given in upper case, stand from this word on, counted from 0. */
    public boolean startsWithAt(int index, String... expected) {
        return words.size() - index >= expected.length
                && words.subList(index, index + expected.length).equals(List.of(expected));
    }

    /** The word at this place, counted from 0; an empty text if there are fewer. */
    public String word(int index) {
        return index < words.size() ? words.get(index) : "";
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
