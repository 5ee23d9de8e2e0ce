package dev.godwit.jpa.write;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How an entity names tables and columns: in the quotes of Jakarta Persistence where the migration quotes them too, because some engines
 * tell the two apart.
 *
 * @param reserved words that are quoted, in lower case
 */
public record JpaNames(Set<String> reserved) {

    public JpaNames {
        reserved = Set.copyOf(reserved);
    }

    /** For this engine; for none in particular what any of them reserves is quoted. */
    public static JpaNames of(Optional<Dialect> dialect) {
        if (dialect.isPresent()) {
            return new JpaNames(dialect.get().names().reserved());
        }
        Set<String> all = new HashSet<>();
        for (Dialect each : Dialects.standard().all()) {
            all.addAll(each.names().reserved());
        }
        return new JpaNames(all);
    }

    /** As a string literal of Java. */
    public String literal(String name) {
        return JavaLiterals.text(of(name));
    }

    /** As annotations want it. */
    public String of(String name) {
        return isBare(name) ? name : "\"" + name + "\"";
    }

    /** Whether it stands without quotes. */
    public boolean isBare(String name) {
        return name.matches("[a-z_][a-z0-9_]*") && !reserved.contains(name);
    }
}
