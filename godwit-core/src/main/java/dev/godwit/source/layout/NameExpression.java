package dev.godwit.source.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression over names, as Liquibase has for contexts and labels: {@code dev, test and !(slow or not linux)}. A comma is an
 * {@code or}; {@code and} binds tighter; letter case does not matter.
 */
final class NameExpression {
    private static final Pattern TOKEN = Pattern.compile("\\s*([(),!]|[^\\s(),!]+)");

    private final List<String> tokens;
    private final String text;

    private NameExpression(String text, List<String> tokens) {
        this.text = text;
        this.tokens = List.copyOf(tokens);
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException when it is malformed
     */
    static NameExpression parse(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        NameExpression expression = new NameExpression(text, tokens);
        expression.matches(Set.of());
        return expression;
    }

    /** The expression as written. */
    String text() {
        return text;
    }

    boolean matches(Set<String> names) {
        Set<String> lower = new HashSet<>();
        for (String name : names) {
            lower.add(name.strip().toLowerCase(Locale.ROOT));
        }
        return new Evaluation(lower).whole();
    }

    /** One walk over the tokens. Evaluates both sides always, so that mistakes are found whatever the names. */
    private final class Evaluation {
        private final Set<String> names;
        private int next;

        Evaluation(Set<String> names) {
            this.names = names;
        }

        boolean whole() {
            boolean value = or();
            if (next < tokens.size()) {
                throw mistake();
            }
            return value;
        }

        private boolean or() {
            boolean value = and();
            while (take("or") || take(",")) {
                value |= and();
            }
            return value;
        }

        private boolean and() {
            boolean value = not();
            while (take("and")) {
                value &= not();
            }
            return value;
        }

        private boolean not() {
            if (take("!") || take("not")) {
                return !not();
            }
            if (take("(")) {
                boolean value = or();
                if (!take(")")) {
                    throw mistake();
                }
                return value;
            }
            return name();
        }

        private boolean name() {
            String token = next < tokens.size() ? tokens.get(next) : "";
            if (token.isEmpty() || Set.of("and", "or", "not", ")", ",").contains(token)) {
                throw mistake();
            }
            next++;
            return names.contains(token.startsWith("@") ? token.substring(1) : token);
        }

        private boolean take(String token) {
            boolean there = next < tokens.size() && tokens.get(next).equals(token);
            if (there) {
                next++;
            }
            return there;
        }

        private IllegalArgumentException mistake() {
            return new IllegalArgumentException(
                    "\"" + text + "\" is no expression of names, and, or, not, ! and parentheses.");
        }
    }
}
