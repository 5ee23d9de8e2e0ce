package dev.godwit.dialect;

import dev.godwit.lock.ConnectionFactory;
import dev.godwit.schema.Schema;
import dev.godwit.schema.diff.Differ;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads the structure of a live database. Immutable and thread-safe; the number of queries does not depend on the number of tables.
 *
 * <p>What is read can be written again: rendered by the same dialect's {@link SchemaSql} on an empty database of the same engine and read
 * again, it is the same value.
 */
@FunctionalInterface
public interface SchemaReader {

    /**
     * Reads with what values cannot hold. The connection's transaction, if one is open, stays open; settings are as before.
     *
     * @throws SQLException as the driver says it
     */
    Introspection introspect(Connection connection, Scope scope) throws SQLException;

    /**
     * The same structure, read over a second connection too where that is faster and both can be made to see the same state. Without one
     * that opens, all of it comes over the first.
     *
     * @param further opens connections to the same database
     */
    default Introspection introspect(Connection connection, ConnectionFactory further, Scope scope)
            throws SQLException {
        return introspect(connection, scope);
    }

    /** What counts when structures of this engine are compared. */
    default Differ.Options compared() {
        return Differ.Options.usual();
    }

    /** Whether {@link Scope#privileges} is heard. */
    default boolean readsPrivileges() {
        return false;
    }

    /** Whether a rule or an index of this name has it from the engine, and may have another one in the next database. */
    default boolean isGenerated(String name) {
        return false;
    }

    /** What can be held as values. */
    default Schema read(Connection connection, Scope scope) throws SQLException {
        return introspect(connection, scope).schema();
    }
}
