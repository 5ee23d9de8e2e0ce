package dev.godwit.lint.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table, a column or something else, with its qualifiers. Two are equal when they name the same: unquoted ones without regard
 * to upper and lower case.
 *
 * @param text as it was written, quotes and qualifiers included
 * @param parts without quotes, unquoted ones in lower case
 */
public record Name(String text, List<String> parts) {

    public Name {
        parts = List.copyOf(parts);
    }

    /** An unquoted name. */
    public static Name of(String text) {
        return new Name(text, List.of(text.toLowerCase(Locale.ROOT).split("\\.")));
    }

    /** The last part, what the thing itself is called. */
    public String last() {
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    }

    /** Whether both may name the same thing: one of them may leave qualifiers out. */
    public boolean matches(Name other) {
        int common = Math.min(parts.size(), other.parts.size());
        return parts.subList(parts.size() - common, parts.size())
                .equals(other.parts.subList(other.parts.size() - common, other.parts.size()));
    }

    /** Another name with the qualifiers of this one. */
    public Name beside(Name sibling) {
        int dot = text.lastIndexOf('.');
        if (dot < 0 || parts.size() < 2) {
            return sibling;
        }
        List<String> all = new ArrayList<>(parts.subList(0, parts.size() - 1));
        all.add(sibling.last());
        return new Name(text.substring(0, dot + 1) + sibling.text(), all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Name name && name.parts.equals(parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts);
    }

    @Override
    public String toString() {
        return text;
    }
}
