package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.KeyColumn;
import dev.godwit.dialect.KeyRows;
import dev.godwit.dialect.RangeSql;
import dev.godwit.dialect.TableRef;
import dev.godwit.dialect.UniqueKey;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ranges of keys, and of {@code rowid} where there is none, which a row keeps while it is updated. Any column may hold any kind of value,
 * so values are read as the literals that {@code quote()} makes of them. A column of a primary key may hold NULL unless it says otherwise
 * (SQLite documentation, “CREATE TABLE”, “The PRIMARY KEY”).
 */
final class SqliteRangeSql implements RangeSql {

    @Override
    public List<UniqueKey> keys(Connection connection, TableRef table) throws SQLException {
        KeyRows keys = new KeyRows();
        boolean withRowid = withRowid(connection, table);
        primaryKey(connection, table, withRowid, keys);
        Rows.each(
                connection,
                "SELECT l.name AS key, c.name AS name, t.\"notnull\" AS filled"
                        + " FROM pragma_index_list(?1" + schemaArgument(table, 2) + ") l"
                        + " JOIN pragma_index_info(l.name" + schemaArgument(table, 2) + ") c"
                        + " LEFT JOIN pragma_table_info(?1" + schemaArgument(table, 2) + ") t ON t.name = c.name"
                        + " WHERE l.\"unique\" = 1 AND l.partial = 0 AND l.origin <> 'pk' ORDER BY l.seq DESC, c.seqno",
                parameters(table),
                row -> keys.add(row.text("key"), false, column(row, row.is("filled"))));
        List<UniqueKey> usable = new ArrayList<>(keys.usable());
        if (withRowid) {
            usable.add(new UniqueKey("rowid", List.of(new KeyColumn("rowid", "", KeyColumn.Form.TEXT, true))));
        }
        return usable;
    }

    /** {@code INTEGER} means the rowid, which is never NULL, only where it is the whole primary key. */
    private static void primaryKey(Connection connection, TableRef table, boolean withRowid, KeyRows keys)
            throws SQLException {
        List<Part> parts = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT name, type, \"notnull\" AS filled FROM pragma_table_info(?1" + schemaArgument(table, 2)
                        + ") WHERE pk > 0 ORDER BY pk",
                parameters(table),
                row -> parts.add(new Part(column(row, true), row.text("type"), row.is("filled"))));
        boolean isRowid = parts.size() == 1 && parts.get(0).type().equalsIgnoreCase("INTEGER");
        for (Part part : parts) {
            keys.add("primary", true, part.column().filter(c -> part.filled() || isRowid || !withRowid));
        }
    }

    /** A column of the primary key. */
    private record Part(Optional<KeyColumn> column, String type, boolean filled) {}

    private static String schemaArgument(TableRef table, int number) {
        return table.schema().isPresent() ? ", ?" + number : "";
    }

    private static List<String> parameters(TableRef table) {
        List<String> parameters = new ArrayList<>(List.of(table.name()));
        table.schema().ifPresent(parameters::add);
        return parameters;
    }

    private static Optional<KeyColumn> column(Row row, boolean filled) throws SQLException {
        return filled && row.said("name").isPresent()
                ? Optional.of(new KeyColumn(row.text("name"), "", KeyColumn.Form.TEXT))
                : Optional.empty();
    }

    /** Tables without one are listed as such since SQLite 3.37. */
    private static boolean withRowid(Connection connection, TableRef table) throws SQLException {
        List<Boolean> found = new ArrayList<>();
        List<String> parameters = new ArrayList<>(List.of(table.name()));
        table.schema().ifPresent(parameters::add);
        Rows.each(
                connection,
                "SELECT wr FROM pragma_table_list WHERE lower(name) = lower(?1) AND type = 'table'"
                        + (table.schema().isPresent() ? " AND lower(schema) = lower(?2)" : ""),
                parameters,
                row -> found.add(!row.is("wr")));
        return found.contains(true);
    }

    @Override
    public String text(KeyColumn column, String expression) {
        return "quote(" + expression + ")";
    }

    @Override
    public String literal(KeyColumn column, String text) {
        return text.startsWith("-") ? "(" + text + ")" : text;
    }

    @Override
    public boolean comparesRows() {
        return true;
    }

    /** “File Locking And Concurrency In SQLite Version 3”: one connection at a time has the lock to write. */
    @Override
    public boolean manyWriters() {
        return false;
    }

    /** A transaction that writes keeps all others from writing from its beginning on. */
    @Override
    public String lockingClause() {
        return "";
    }
}
