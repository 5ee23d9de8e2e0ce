package dev.godwit.lint.mysql;

import dev.godwit.lint.measure.SideWatch;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * A session that has used tables and not ended its transaction, so that nobody changes their structure.
 *
 * @param connection its own
 * @param session its number on the server
 * @param verb what it does to each table, up to its name; no row is met
 * @param tables those that it uses
 */
record TableUser(Connection connection, long session, String verb, Set<String> tables) {

    private static final Duration LOOK = Duration.ofMillis(1);

    static TableUser reader(Connection connection, Set<String> tables) throws SQLException {
        return new TableUser(connection, session(connection), "SELECT 1 FROM ", tables);
    }

    static TableUser writer(Connection connection, Set<String> tables) throws SQLException {
        return new TableUser(connection, session(connection), "DELETE FROM ", tables);
    }

    /** The number of a session. */
    static long session(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CONNECTION_ID()")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Whether a session waits for a metadata lock. */
    static boolean isWaiting(long session, Statement looking) throws SQLException {
        try (ResultSet row =
                looking.executeQuery("SELECT state FROM information_schema.processlist WHERE id = " + session)) {
            return row.next()
                    && Optional.ofNullable(row.getString(1)).orElse("").contains("metadata lock");
        }
    }

    /** Uses all of them. */
    void use() throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute(verb + "`" + table.replace("`", "``") + "` WHERE 1 = 0");
            }
        }
    }

    /** Begins to use them on a thread of its own, and comes back when it waits behind somebody, or had not to. */
    void queue(Statement looking) throws SQLException {
        Thread thread = new Thread(this::useWhatIsThere, "godwit table user");
        thread.setDaemon(true);
        thread.start();
        while (thread.isAlive() && !isWaiting(session, looking)) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void useWhatIsThere() {
        try {
            use();
        } catch (SQLException gone) {
            // A table that it waited for was dropped, or the watch is over.
        }
    }

    /** Whether it waits for nobody any more. */
    boolean isIn(Statement looking) throws SQLException {
        return !isWaiting(session, looking);
    }

    /** Ends its transaction, behind what it still waits for. */
    void leave() {
        SideWatch.free(connection);
    }
}
