package dev.godwit.dialect;

import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The keys of a table as the views of the SQL standard's information schema show them. Immutable and thread-safe. */
public final class StandardRangeSql {

    private static final Set<String> NUMBERS =
            Set.of("TINYINT", "SMALLINT", "INTEGER", "INT", "BIGINT", "NUMERIC", "DECIMAL");
    private static final Set<String> UNUSABLE =
            Set.of("REAL", "FLOAT", "DOUBLE PRECISION", "DECFLOAT", "BIT", "GEOMETRY", "JSON");

    private StandardRangeSql() {}

    /**
     * Reads them.
     *
     * @param currentSchema an expression for the schema of names that have none
     */
    public static List<UniqueKey> keys(Connection connection, TableRef table, String currentSchema)
            throws SQLException {
        KeyRows keys = new KeyRows();
        Rows.each(
                connection,
                "SELECT t.CONSTRAINT_NAME AS key_name, t.CONSTRAINT_TYPE AS kind, c.COLUMN_NAME AS column_name,"
                        + " c.DATA_TYPE AS type_name, c.IS_NULLABLE AS nullable FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS t"
                        + " JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE k ON k.CONSTRAINT_SCHEMA = t.CONSTRAINT_SCHEMA"
                        + " AND k.CONSTRAINT_NAME = t.CONSTRAINT_NAME AND k.TABLE_NAME = t.TABLE_NAME"
                        + " JOIN INFORMATION_SCHEMA.COLUMNS c ON c.TABLE_SCHEMA = t.TABLE_SCHEMA"
                        + " AND c.TABLE_NAME = t.TABLE_NAME AND c.COLUMN_NAME = k.COLUMN_NAME"
                        + " WHERE t.CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE') AND UPPER(t.TABLE_NAME) = UPPER(?)"
                        + " AND UPPER(t.TABLE_SCHEMA) = UPPER(COALESCE(NULLIF(?, ''), " + currentSchema + "))"
                        + " ORDER BY t.CONSTRAINT_TYPE, t.CONSTRAINT_NAME, k.ORDINAL_POSITION",
                List.of(table.name(), table.schema().orElse("")),
                row -> keys.add(row.text("key_name"), row.text("kind").equals("PRIMARY KEY"), column(row)));
        return keys.usable();
    }

    private static Optional<KeyColumn> column(Row row) throws SQLException {
        String type = row.text("type_name").toUpperCase(Locale.ROOT);
        return row.is("nullable") || UNUSABLE.contains(type)
                ? Optional.empty()
                : Optional.of(new KeyColumn(row.text("column_name"), type, form(type)));
    }

    private static KeyColumn.Form form(String type) {
        if (NUMBERS.contains(type)) {
            return KeyColumn.Form.NUMBER;
        }
        return type.contains("BINARY") ? KeyColumn.Form.BYTES : KeyColumn.Form.TEXT;
    }
}
