package dev.godwit.compare;

import dev.godwit.dialect.Dialect;
import dev.godwit.schema.Schema;
import java.util.List;

/** A structure that somebody declared in another language than SQL. */
@FunctionalInterface
public interface DesiredSchema {

    /**
     * The structure as this engine would have it; it is made on a scratch database, and read from there.
     *
     * @throws dev.godwit.error.GodwitException where the declaration is wrong, or asks for what the engine does not have, with the place
     */
    Schema on(Dialect dialect);

    /** The schemas that it has besides the one that a connection starts in. */
    default List<String> namespaces(Dialect dialect) {
        return on(dialect).namespaces();
    }

    /**
     * The structure with what is left open in it, for a server of this version. Declarations that leave nothing open need not implement it.
     *
     * @throws dev.godwit.error.GodwitException as {@link #on(Dialect)}
     */
    default Declaration declared(Dialect dialect, ServerVersion version) {
        return Declaration.complete(on(dialect));
    }

    /**
     * What of a structure the language could have said. What it has no words for was made by hand, so it is left alone.
     *
     * @param there the structure that this is compared with
     * @param wanted what this declares, as the engine has it
     */
    default Schema sayable(Schema there, Schema wanted) {
        return there;
    }

    /** Whether people who use the language expect the foreign keys of new tables in statements of their own on this engine. */
    default boolean referencesApart(Dialect dialect) {
        return false;
    }

    /** What the declaration says was renamed; see {@link RenameNotes}. */
    default List<RenameHint> renames() {
        return List.of();
    }
}
