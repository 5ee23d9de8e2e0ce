package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.SequentialSender.Check;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Refuses to commit broken references when a script has switched the checks off to rebuild a table, as SQLite's own recipe asks
 * (SQLite documentation, “ALTER TABLE”, “Making Other Kinds Of Table Schema Changes”, step 10).
 */
final class ForeignKeyCheck implements Check {

    @Override
    public void check(Connection connection) throws SQLException {
        if (!SqliteSessions.foreignKeysSwitchedOff(connection)) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA foreign_key_check")) {
            if (row.next()) {
                throw new SQLException("FOREIGN KEY constraint failed: the row " + row.getString(2) + " of table "
                        + row.getString(1) + " refers to a row of table " + row.getString(3) + " that does not exist");
            }
        }
    }
}
