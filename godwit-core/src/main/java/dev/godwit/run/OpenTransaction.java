package dev.godwit.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A transaction that a script began itself. */
final class OpenTransaction {

    private OpenTransaction() {}

    /** Ends it, with the engine's own word, because the driver does not know of it. */
    static void say(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Nothing would ever commit it. */
    static SQLException leftOpen() {
        return new SQLException("The script began a transaction that it does not commit.");
    }
}
