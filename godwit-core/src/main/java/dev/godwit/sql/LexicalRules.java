package dev.godwit.sql;

import java.util.EnumSet;
import java.util.Set;

/** The words, quotes and comments of one engine, ready for the lexer. Immutable. */
public final class LexicalRules {

    static final byte WORD = 0;
    static final byte DIGIT = 1;
    static final byte BLANK = 2;
    static final byte SYMBOL = 3;
    static final byte STRING = 4;
    static final byte NAME = 5;
    static final byte BRACKET = 6;
    static final byte DASH = 7;
    static final byte SLASH = 8;
    static final byte STAR = 9;
    static final byte HASH = 10;
    static final byte DOLLAR = 11;

    static final int ASCII = 128;

    /** The class of each ASCII character, for inner loops. */
    final byte[] classes = new byte[ASCII];

    private final boolean[] prefixes = new boolean[ASCII];
    private final Set<LexicalFeature> features;

    private LexicalRules(String stringPrefixes, String wordSymbols, Set<LexicalFeature> features) {
        this.features = features;
        for (char c = 0; c < ASCII; c++) {
            classes[c] = Character.isLetter(c) || c == '_' ? WORD : Character.isDigit(c) ? DIGIT : SYMBOL;
        }
        mark(" \t\n\r\f\013\032", BLANK);
        mark(wordSymbols, WORD);
        mark("'\"", STRING);
        mark("-", DASH);
        mark("/", SLASH);
        mark("*", STAR);
        mark("$", DOLLAR);
        markIf(LexicalFeature.HASH_COMMENTS, "#", HASH);
        markIf(LexicalFeature.BACKTICK_NAMES, "`", NAME);
        markIf(LexicalFeature.BRACKET_NAMES, "[", BRACKET);
        for (char c : (stringPrefixes + stringPrefixes.toLowerCase(java.util.Locale.ROOT)).toCharArray()) {
            prefixes[c] = true;
        }
    }

    /**
     * Collects the rules of an engine.
     *
     * @param stringPrefixes the letters, in upper case, that may stand directly before a string and belong to it
     * @param wordSymbols the characters besides letters, digits, {@code _} and {@code $} that words are made of
     * @param features what else it has
     */
    public static LexicalRules of(String stringPrefixes, String wordSymbols, LexicalFeature... features) {
        Set<LexicalFeature> set = EnumSet.noneOf(LexicalFeature.class);
        for (LexicalFeature feature : features) {
            set.add(feature);
        }
        return new LexicalRules(stringPrefixes, wordSymbols, set);
    }

    /** Whether the engine has this feature. */
    public boolean has(LexicalFeature feature) {
        return features.contains(feature);
    }

    /** What kind of token this character may begin. */
    byte classOf(char c) {
        return c < ASCII ? classes[c] : isUnicodeBlank(c) ? BLANK : WORD;
    }

    /** Whether words go on with this character; {@code $} is not decided here. */
    boolean continuesWord(char c) {
        return c < ASCII ? classes[c] <= DIGIT : !isUnicodeBlank(c);
    }

    boolean isStringPrefix(char c) {
        return c < ASCII && prefixes[c];
    }

    /** Blanks that editors leave behind and that no engine takes for one: NBSP, BOM, zero-width and typographic spaces. */
    private static boolean isUnicodeBlank(char c) {
        return c == '\u00a0' || c == '\u0085' || c == '\ufeff' || (c >= '\u1680' && isRareBlank(c));
    }

    private static boolean isRareBlank(char c) {
        return (c >= '\u2000' && c <= '\u200b')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u3000'
                || c == '\u1680';
    }

    private void markIf(LexicalFeature feature, String characters, byte kind) {
        if (features.contains(feature)) {
            mark(characters, kind);
        }
    }

    private void mark(String characters, byte kind) {
        for (int i = 0; i < characters.length(); i++) {
            classes[characters.charAt(i)] = kind;
        }
    }
}
