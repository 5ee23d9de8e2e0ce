package dev.godwit.run;

import dev.godwit.dialect.Introspection;
import dev.godwit.dialect.Scope;
import dev.godwit.history.HistoryTables;
import dev.godwit.target.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the structure of a database without what Godwit keeps in it.
 *
 * @param target the database
 * @param historyTable the name of the history table there
 * @param privileges whether it is read who may do what
 */
public record StructureLook(Target target, String historyTable, boolean privileges) {

    /** Without privileges. */
    public StructureLook(Target target, String historyTable) {
        this(target, historyTable, false);
    }

    /** What the schema has that the connection starts in. */
    public Introspection at(Connection connection) throws SQLException {
        return at(connection, Set.of());
    }

    /**
     * What these schemas have, and the one that the connection starts in.
     *
     * @param further none to read that one alone
     */
    public Introspection at(Connection connection, Collection<String> further) throws SQLException {
        String current = target.dialect().sessions().currentSchema(connection);
        HistoryTables own = new HistoryTables(current, historyTable);
        Scope scope = scope(current, further)
                .without(Set.of(own.history(), own.event(), own.lock(), own.backfill()))
                .privileges(privileges);
        return target.dialect().reader().introspect(connection, target.connections(), scope);
    }

    private static Scope scope(String current, Collection<String> further) {
        if (further.isEmpty()) {
            return Scope.current();
        }
        Set<String> all = new TreeSet<>(further);
        all.add(current);
        return Scope.of(all.stream().toList());
    }
}
