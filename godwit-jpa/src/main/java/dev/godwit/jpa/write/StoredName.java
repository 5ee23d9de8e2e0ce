package dev.godwit.jpa.write;

import dev.godwit.dialect.Dialect;
import java.util.Locale;
import java.util.Optional;

/**
 * How annotations name what is in a database.
 *
 * @param names what is quoted
 * @param raises whether the engine stores in capitals what is not quoted
 */
record StoredName(JpaNames names, boolean raises) {

    static StoredName on(Dialect dialect) {
        return new StoredName(
                JpaNames.of(Optional.of(dialect)), dialect.engine().equals("h2"));
    }

    /** As annotations want it. */
    String of(String stored) {
        String lower = stored.toLowerCase(Locale.ROOT);
        boolean raised = raises && stored.equals(stored.toUpperCase(Locale.ROOT)) && names.isBare(lower);
        if (raised) {
            return lower;
        }
        return raises || !names.isBare(stored) ? "\"" + stored + "\"" : stored;
    }

    /** Whether it stands without quotes. */
    boolean isBare(String stored) {
        return !of(stored).startsWith("\"");
    }

    /** As a string literal of Java. */
    String literal(String stored) {
        return JavaLiterals.text(of(stored));
    }

    /** Whether a field of this name has this column, whoever gives names to columns. */
    boolean isThatOf(String field, String stored) {
        return of(stored).equals(field) && field.equals(field.toLowerCase(Locale.ROOT));
    }
}
