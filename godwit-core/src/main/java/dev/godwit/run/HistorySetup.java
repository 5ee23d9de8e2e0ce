package dev.godwit.run;

import dev.godwit.dialect.Dialect;
import dev.godwit.history.HistoryReader;
import dev.godwit.history.HistorySql;
import dev.godwit.history.HistoryTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Creates Godwit's own tables. A run that dies between two of them leaves the rest to the next one: each is made only where it is
 * missing, and the history table, whose presence says that all is there, last.
 */
final class HistorySetup {

    private final Dialect dialect;
    private final HistorySql sql;
    private final HistoryReader reader;

    HistorySetup(Dialect dialect, HistorySql sql, HistoryReader reader) {
        this.dialect = dialect;
        this.sql = sql;
        this.reader = reader;
    }

    /** Creates what is missing. The caller holds the lock. */
    void create(Connection connection, Instant now) throws SQLException {
        HistoryTables tables = sql.tables();
        StatementRunner statements = new StatementRunner(connection, dialect.transactions(), s -> {});
        if (!exists(connection, tables.event())) {
            statements.plainly(sql.createEvent());
        }
        if (reader.events(connection).isEmpty()) {
            statements.plainly(sql.created(now));
        }
        if (!exists(connection, tables.history())) {
            statements.plainly(sql.createHistory());
        }
    }

    private boolean exists(Connection connection, String table) throws SQLException {
        return dialect.sessions().tableExists(connection, sql.tables().schema(), table);
    }
}
