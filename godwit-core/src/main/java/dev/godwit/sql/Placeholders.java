package dev.godwit.sql;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Nearest;
import dev.godwit.error.Place;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Values for {@code ${name}} in SQL text. A name is made of ASCII letters, digits and {@code _ . : -}; what looks otherwise, such as
 * <code>${}</code>, is left alone. Values are put in as they are, also inside strings and comments; they are not looked into again.
 * Immutable.
 */
public final class Placeholders {

    private static final String OPEN = "${";

    private final Map<String, String> values;
    private final HiddenValues hidden;

    /** With these values by name. */
    public Placeholders(Map<String, String> values) {
        this.values = new TreeMap<>(values);
        this.hidden = new HiddenValues(this.values);
    }

    /** What an engine says of a statement, with the placeholders put back for their values: a value may be a password. */
    public String hideValues(String text) {
        return hidden.hide(text);
    }

    /** Whether a name may contain this character; -1 stands for none. */
    static boolean isNameCharacter(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == ':'
                || c == '.'
                || c == '-';
    }

    /**
     * Puts the values into a statement; its inline data stays as it is.
     *
     * @param file how messages name the statement's file
     * @throws GodwitException {@link ErrorCode#MIGRATION_MALFORMED} if a name has no value
     */
    public Substituted substitute(SqlStatement statement, String file) {
        return substitute(statement.text(), statement::positionOf, file);
    }

    /**
     * Puts the values into the text of a directive.
     *
     * @param file how messages name its file
     * @throws GodwitException {@link ErrorCode#MIGRATION_MALFORMED} if a name has no value
     */
    public String substitute(Directive directive, String file) {
        return substitute(directive.text(), directive::positionOf, file).text();
    }

    private Substituted substitute(String text, IntFunction<Position> positions, String file) {
        Substituted.Builder result = new Substituted.Builder(text);
        int open = text.indexOf(OPEN);
        while (open >= 0) {
            int end = nameEnd(text, open + OPEN.length());
            boolean placeholder = end > open + OPEN.length() && end < text.length() && text.charAt(end) == '}';
            if (placeholder) {
                int at = open;
                Supplier<Place> place = () -> {
                    Position position = positions.apply(at);
                    return Place.of(file, position.line(), position.column()).withStatement(text);
                };
                result.replace(open, end + 1, value(text.substring(open + OPEN.length(), end), place));
            }
            open = text.indexOf(OPEN, end);
        }
        return result.build();
    }

    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isNameCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private String value(String name, Supplier<Place> place) {
        String value = values.get(name);
        if (value == null) {
            throw GodwitException.of(ErrorCode.MIGRATION_MALFORMED, "The placeholder ${" + name + "} has no value")
                    .at(place.get())
                    .hint(Nearest.to(name, values.keySet())
                            .map(known -> "Did you mean ${" + known + "}?")
                            .orElse("Give it a value in the configuration, or switch placeholders off for this file."))
                    .build();
        }
        return value;
    }
}
