package dev.godwit.dialect.h2;

import dev.godwit.dialect.DataSql;
import dev.godwit.dialect.DriverValue;
import dev.godwit.dialect.LimitOffset;
import dev.godwit.dialect.MergeStatement;
import dev.godwit.dialect.NewRows;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Statements about rows. */
final class H2DataSql implements DataSql {

    private static final LimitOffset LIMIT = new LimitOffset("");

    /** {@code Constants.MAX_PARAMETER_INDEX} is 100 000. */
    @Override
    public int mostValues() {
        return 100_000;
    }

    @Override
    public String upsert(NewRows rows, List<String> key) {
        return "MERGE INTO " + rows.table() + " " + rows.columnList() + " KEY (" + String.join(", ", key) + ") VALUES "
                + rows.values();
    }

    @Override
    public String insertIgnoring(NewRows rows, List<String> key) {
        return MergeStatement.ignore(rows, key, rows.table());
    }

    @Override
    public String page(String select, boolean ordered, OptionalLong limit, OptionalLong offset) {
        return LIMIT.page(select, limit, offset);
    }

    @Override
    public String randomUuid() {
        return "random_uuid()";
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        statement.setObject(index, DriverValue.of(value));
    }
}
