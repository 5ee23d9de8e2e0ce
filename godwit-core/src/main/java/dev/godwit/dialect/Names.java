package dev.godwit.dialect;

import dev.godwit.schema.QualifiedName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How names are written in statements that Godwit makes: bare where the engine reads them as their author meant them, quoted elsewhere.
 *
 * @param literals quotes
 * @param reserved words that the engine does not take for names unless they are quoted, in lower case
 * @param limit how long they may be
 * @param exact whether they are quoted everywhere, because they are as the engine stores them
 */
public record Names(Literals literals, Set<String> reserved, NameLimit limit, boolean exact) {

    public Names {
        reserved = Set.copyOf(reserved);
    }

    /** As authors write them. */
    public Names(Literals literals, Set<String> reserved, NameLimit limit) {
        this(literals, reserved, limit, false);
    }

    /** The same for names that were read out of a database. */
    public Names asStored() {
        return new Names(literals, reserved, limit, true);
    }

    /** A name as its author wrote it; in lower case it means what the engine makes of it, as in SQL that people write. */
    public String of(String name) {
        limit.check(name);
        return !exact && isPlain(name) && !reserved.contains(name) ? name : literals.identifier(name);
    }

    /** A name with the schema that it lies in, if one is said. */
    public String of(QualifiedName name) {
        return name.schema().map(schema -> of(schema) + ".").orElse("") + of(name.name());
    }

    /** Names of columns in parentheses. */
    public String list(List<String> columns) {
        return columns.stream().map(this::of).collect(Collectors.joining(", ", "(", ")"));
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
