package dev.godwit.jpa.write;

import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Table;
import java.util.List;

/**
 * A foreign key between two entities.
 *
 * @param referenced the columns there, in the order of those here
 * @param toId whether these are the key of that entity
 * @param isSingle whether a row there belongs to one here at most
 * @param use who writes the columns
 */
record Reference(
        Table from, ForeignKey key, Table to, List<String> referenced, boolean toId, boolean isSingle, Use use) {

    Reference {
        referenced = List.copyOf(referenced);
    }

    /** Who writes the columns of a reference: each has one field that does. */
    enum Use {
        /** The reference. */
        WRITES,
        /** The reference, which is the key of the entity, too. */
        MAPS_ID,
        /** Other fields. */
        READS
    }

    /** Whether there is always a row there. */
    boolean isRequired() {
        return key.columns().stream()
                .noneMatch(
                        name -> Roles.mayBeEmpty(from, name) && !Roles.id(from).contains(name));
    }

    boolean writes() {
        return use != Use.READS;
    }
}
