package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.KeyColumn;
import dev.godwit.dialect.Literals;
import dev.godwit.dialect.RangeSql;
import dev.godwit.dialect.StandardRangeSql;
import dev.godwit.dialect.TableRef;
import dev.godwit.dialect.UniqueKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Ranges of keys. Moments are written in ISO 8601 (style 126 of CONVERT), which no language setting reads otherwise; a text beside a column
 * of another type takes its type, and a {@code varchar} stays one so that its index is used (Transact-SQL reference, “Data type
 * precedence”).
 */
final class SqlserverRangeSql implements RangeSql {

    private static final Set<String> NARROW = Set.of("CHAR", "VARCHAR", "TEXT");

    private final Literals literals = new SqlserverLiterals();

    @Override
    public List<UniqueKey> keys(Connection connection, TableRef table) throws SQLException {
        return StandardRangeSql.keys(connection, table, "SCHEMA_NAME()");
    }

    @Override
    public String text(KeyColumn column, String expression) {
        return column.form() == KeyColumn.Form.BYTES
                ? "CONVERT(varchar(max), " + expression + ", 2)"
                : "CONVERT(nvarchar(max), " + expression + ", 126)";
    }

    @Override
    public String literal(KeyColumn column, String text) {
        return switch (column.form()) {
            case NUMBER -> text.startsWith("-") ? "(" + text + ")" : text;
            case BYTES -> "0x" + text;
            case TEXT ->
                NARROW.contains(column.type())
                        ? "CAST(" + literals.text(text) + " AS varchar(max))"
                        : literals.text(text);
        };
    }

    @Override
    public String lockingHint() {
        return " WITH (UPDLOCK, ROWLOCK)";
    }

    @Override
    public String lockingClause() {
        return "";
    }
}
