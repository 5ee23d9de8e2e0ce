package dev.godwit.history;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ServerError;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says what is wrong with Godwit's own tables, and the statement that puts it right where there is one. */
final class TableFaults {

    private final Dialect dialect;
    private final HistorySql sql;

    TableFaults(Dialect dialect, HistorySql sql) {
        this.dialect = dialect;
        this.sql = sql;
    }

    /** The history is there and the events are not. */
    GodwitException eventsMissing(SQLException cause) {
        HistoryTables tables = sql.tables();
        return broken("The table " + tables.event() + " is missing beside " + tables.history() + ".")
                .hint("Restore it from a backup. Where there is none, make it anew, without its events: "
                        + sql.createEvent() + ";")
                .cause(cause)
                .build();
    }

    /** One of the tables cannot be read. */
    GodwitException unreadable(Connection connection, String table, ServerError error, SQLException cause) {
        if (error.kind() == ServerError.Kind.CONNECTION_LOST) {
            return GodwitException.of(
                            ErrorCode.CONNECTION_LOST,
                            "The connection broke while reading the history: " + error.message())
                    .state("Nothing was changed by this run.")
                    .hint("Run the command again.")
                    .cause(cause)
                    .build();
        }
        List<HistoryColumns.Column> missing = missing(connection, table);
        if (missing.isEmpty()) {
            return broken("The history table " + table + " cannot be read: " + error.message())
                    .hint(
                            "Check that the user may read it and that it has the columns listed in docs/reference/tables.md.")
                    .cause(cause)
                    .build();
        }
        String names = missing.stream().map(HistoryColumns.Column::name).collect(Collectors.joining(", "));
        return broken("The history table " + table + " lacks what this release expects there: " + names + ".")
                .hint("Add it: " + missing.stream().map(c -> add(table, c)).collect(Collectors.joining(" ")))
                .cause(cause)
                .build();
    }

    private static GodwitException.Builder broken(String message) {
        return GodwitException.of(ErrorCode.HISTORY_INACCESSIBLE, message).state("Nothing was changed by this run.");
    }

    /** Without its {@code NOT NULL}, which no engine allows where there are rows. */
    private String add(String table, HistoryColumns.Column column) {
        return "ALTER TABLE " + sql.tables().qualified(table, dialect.literals()) + " ADD " + column.name() + " "
                + column.type().apply(dialect.columns()) + ";";
    }

    /** None where the table does not even tell its columns. */
    private List<HistoryColumns.Column> missing(Connection connection, String table) {
        String select = "SELECT * FROM " + sql.tables().qualified(table, dialect.literals()) + " WHERE 1 = 0";
        Set<String> present = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery(select)) {
            ResultSetMetaData columns = none.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                present.add(columns.getColumnLabel(i).toLowerCase(Locale.ROOT));
            }
        } catch (SQLException e) {
            return List.of();
        }
        List<HistoryColumns.Column> expected =
                table.equals(sql.tables().event()) ? HistoryColumns.EVENT : HistoryColumns.HISTORY;
        return expected.stream().filter(c -> !present.contains(c.name())).toList();
    }
}
