package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.DataSql;
import dev.godwit.dialect.DriverValue;
import dev.godwit.dialect.LimitOffset;
import dev.godwit.dialect.NewRows;
import dev.godwit.dialect.OnConflict;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Statements about rows. */
final class PostgresqlDataSql implements DataSql {

    private static final LimitOffset LIMIT = new LimitOffset("");

    /** The protocol counts parameters in 16 bits (manual 55.7, “Bind”). */
    @Override
    public int mostValues() {
        return 65_535;
    }

    @Override
    public String upsert(NewRows rows, List<String> key) {
        return OnConflict.update(rows, key);
    }

    @Override
    public String insertIgnoring(NewRows rows, List<String> key) {
        return OnConflict.ignore(rows, key);
    }

    @Override
    public String page(String select, boolean ordered, OptionalLong limit, OptionalLong offset) {
        return LIMIT.page(select, limit, offset);
    }

    @Override
    public String randomUuid() {
        return "gen_random_uuid()";
    }

    /** Text goes without a type, so that it can stand for JSON, an enum, a day, as it can between quotes. */
    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        Object taken = DriverValue.of(value);
        if (taken instanceof String text) {
            statement.setObject(index, text, Types.OTHER);
        } else if (taken instanceof Instant moment) {
            statement.setObject(index, moment.atOffset(ZoneOffset.UTC));
        } else {
            statement.setObject(index, taken);
        }
    }
}
