package dev.godwit.schema;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a piece of SQL speaks of. Nothing is parsed: every word counts, those in strings and comments too, so that a name may be
 * found that is none, but none is overlooked. Upper and lower case are alike. Immutable and thread-safe.
 */
public final class Mentions {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$]+");
    private static final Pattern TOKEN =
            Pattern.compile("\"((?:[^\"]|\"\")*)\"|`([^`]*)`|\\[([^]]*)]|[\\p{L}\\p{N}_$]+|[^\\s]");
    private static final Set<String> BEFORE_A_SOURCE = Set.of("from", "join");
    private static final Set<String> BETWEEN = Set.of("(", "only", "lateral");

    private final String text;
    private final Set<String> words = new HashSet<>();

    private Mentions(String text) {
        this.text = lower(text);
        Matcher matcher = WORD.matcher(this.text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
    }

    /** What this text speaks of. */
    public static Mentions in(String text) {
        return new Mentions(text);
    }

    /** Whether it speaks of this name. */
    public boolean of(String name) {
        String wanted = lower(name);
        return isWord(wanted) ? words.contains(wanted) : text.contains(wanted);
    }

    /** Whether it may speak of columns without naming them. */
    public boolean ofAllColumns() {
        return text.indexOf('*') >= 0;
    }

    /** Its words, in lower case. */
    public Set<String> words() {
        return Collections.unmodifiableSet(words);
    }

    /** The names, in lower case, that stand behind FROM and JOIN, without the schemas in front of them. */
    public Set<String> sources() {
        List<String> tokens =
                TOKEN.matcher(text).results().map(found -> found.group()).toList();
        Set<String> sources = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (BEFORE_A_SOURCE.contains(tokens.get(i))) {
                int at = i + 1;
                while (at < tokens.size() && BETWEEN.contains(tokens.get(at))) {
                    at++;
                }
                while (at + 2 < tokens.size() && tokens.get(at + 1).equals(".")) {
                    at += 2;
                }
                if (at < tokens.size()) {
                    sources.add(unquoted(tokens.get(at)));
                }
            }
        }
        return sources;
    }

    /** This text with another name wherever one occurs outside of strings. */
    public static String renamed(String text, String from, String to) {
        if (!isWord(lower(from))) {
            return text.replace("\"" + from + "\"", "\"" + to + "\"").replace("`" + from + "`", "`" + to + "`");
        }
        StringBuilder changed = new StringBuilder();
        Matcher matcher = Pattern.compile("'(?:[^']|'')*'|[\\p{L}\\p{N}_$]+").matcher(text);
        int done = 0;
        while (matcher.find()) {
            if (matcher.group().equals(from)) {
                changed.append(text, done, matcher.start()).append(to);
                done = matcher.end();
            }
        }
        return changed.append(text, done, text.length()).toString();
    }

    /** Whether this name is one word, so that {@link #words} holds it where it is spoken of. */
    public static boolean isWord(String name) {
        return WORD.matcher(name).matches();
    }

    private static String unquoted(String token) {
        boolean quoted = token.length() > 1 && "\"`[".indexOf(token.charAt(0)) >= 0;
        return quoted ? token.substring(1, token.length() - 1) : token;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
