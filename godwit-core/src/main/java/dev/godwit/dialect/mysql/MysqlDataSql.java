package dev.godwit.dialect.mysql;

import dev.godwit.dialect.DataSql;
import dev.godwit.dialect.DriverValue;
import dev.godwit.dialect.LimitOffset;
import dev.godwit.dialect.NewRows;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements about rows. Which key two rows have in common cannot be said: any key of the table counts. */
final class MysqlDataSql implements DataSql {

    /** Reference Manual, “SELECT Statement”: some large number for all rows from an offset on. */
    private static final LimitOffset LIMIT = new LimitOffset("18446744073709551615");

    /** The protocol counts parameters in 16 bits. */
    @Override
    public int mostValues() {
        return 65_535;
    }

    /** {@code VALUES()} is understood by both; the alias that MySQL has for it is unknown to MariaDB. */
    @Override
    public String upsert(NewRows rows, List<String> key) {
        String set = rows.others(key, column -> column + " = VALUES(" + column + ")");
        return set.isEmpty() ? insertIgnoring(rows, key) : rows.insert() + " ON DUPLICATE KEY UPDATE " + set;
    }

    /** Not INSERT IGNORE, which would make other errors into warnings too and write cut-off values. */
    @Override
    public String insertIgnoring(NewRows rows, List<String> key) {
        return rows.insert() + " ON DUPLICATE KEY UPDATE " + key.get(0) + " = " + key.get(0);
    }

    @Override
    public String page(String select, boolean ordered, OptionalLong limit, OptionalLong offset) {
        return LIMIT.page(select, limit, offset);
    }

    @Override
    public String randomUuid() {
        return "uuid()";
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        Object taken = DriverValue.of(value);
        statement.setObject(index, taken instanceof UUID uuid ? uuid.toString() : taken);
    }
}
