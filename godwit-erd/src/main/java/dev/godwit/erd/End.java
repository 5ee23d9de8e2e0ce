package dev.godwit.erd;

import java.util.Locale;

/** How many rows there may be at one end of a relation, for each row at the other. */
public enum End {
    /** Exactly one: the foreign key is never NULL. */
    ONE,
    /** One or none: the foreign key may be NULL, or is unique. */
    ZERO_OR_ONE,
    /** Any number. */
    ZERO_OR_MANY;

    /** Its name in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
