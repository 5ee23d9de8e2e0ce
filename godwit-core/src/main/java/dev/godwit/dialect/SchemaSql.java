package dev.godwit.dialect;

import dev.godwit.schema.change.Change;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/** How an engine writes structural changes. Immutable and thread-safe; cheap to make, so that a run that changes nothing pays nothing. */
public interface SchemaSql {

    /** Looks at tables as they are in a database, where a change cannot be written without. */
    ExistingTables existing(Connection connection);

    /** Whether that is so for changes of tables, so that a table must be there before a change of it can be written. */
    default boolean looksAtTables() {
        return false;
    }

    /** The same for structures that were read, where names mean what the engine stores and not what an author would write. */
    default SchemaSql asStored() {
        return this;
    }

    /** Changes in steps that let others work meanwhile; empty where the engine's plain ones are all there is. */
    default Optional<SafeForms> safeForms() {
        return Optional.empty();
    }

    /**
     * Begins to write.
     *
     * @param existing the tables before the first change
     */
    Writer writer(ExistingTables existing);

    /** Writes changes one after the other and remembers what the tables are like by then. Not thread-safe. */
    interface Writer {

        /**
         * The statements that make these changes, in order, without terminators.
         *
         * @param changes what belongs together, for example all that one {@code alterTable} says: where the engine can, it becomes one
         *     statement, or one rebuild of a table
         * @throws dev.godwit.error.GodwitException when the engine has no such thing, saying what it has instead
         */
        List<String> statements(List<Change> changes);
    }
}
