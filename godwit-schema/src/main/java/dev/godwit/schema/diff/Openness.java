package dev.godwit.schema.diff;

import dev.godwit.schema.Schema;
import dev.godwit.schema.change.Application;

/**
 * Knows what a declaration leaves open: what its language has no words for, what its author did not care to say, and what it says in one
 * word for several things. What is open is as it is already, so that a comparison finds no difference there. Immutable.
 */
public interface Openness {

    /** Whether all is said. */
    boolean isNothing();

    /**
     * What is wanted, with what is there already in place of what is open.
     *
     * @param there under the names that are wanted
     */
    Schema filled(Schema wanted, Schema there);

    /** The same where something was renamed. */
    default Schema filled(Schema wanted, Schema there, Renames renames) {
        Renaming renaming = Renaming.of(there, wanted, renames, Kin.of(there, wanted, renames));
        return filled(wanted, Application.to(Application.to(there, renaming.changes()), renaming.passed()));
    }
}
