package dev.godwit.dialect.h2;

import dev.godwit.dialect.KeyColumn;
import dev.godwit.dialect.Literals;
import dev.godwit.dialect.RangeSql;
import dev.godwit.dialect.StandardRangeSql;
import dev.godwit.dialect.TableRef;
import dev.godwit.dialect.UniqueKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Ranges of keys, and of {@code _ROWID_} where there is none, which a row keeps while it is updated. */
final class H2RangeSql implements RangeSql {

    private final Literals literals = new H2Literals();

    @Override
    public List<UniqueKey> keys(Connection connection, TableRef table) throws SQLException {
        List<UniqueKey> keys = new ArrayList<>(StandardRangeSql.keys(connection, table, "CURRENT_SCHEMA"));
        keys.add(new UniqueKey("_ROWID_", List.of(new KeyColumn("_ROWID_", "BIGINT", KeyColumn.Form.NUMBER, true))));
        return keys;
    }

    @Override
    public String text(KeyColumn column, String expression) {
        return column.form() == KeyColumn.Form.BYTES
                ? "RAWTOHEX(" + expression + ")"
                : "CAST(" + expression + " AS VARCHAR)";
    }

    /** A text takes the type of what it is compared with. */
    @Override
    public String literal(KeyColumn column, String text) {
        return switch (column.form()) {
            case NUMBER -> text.startsWith("-") ? "(" + text + ")" : text;
            case BYTES -> "X'" + text + "'";
            case TEXT -> literals.text(text);
        };
    }
}
