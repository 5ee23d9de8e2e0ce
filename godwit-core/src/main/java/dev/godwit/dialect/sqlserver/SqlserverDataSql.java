package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.DataSql;
import dev.godwit.dialect.DriverValue;
import dev.godwit.dialect.MergeStatement;
import dev.godwit.dialect.NewRows;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements about rows. */
final class SqlserverDataSql implements DataSql {

    /** 2100 with those that the driver adds (“Maximum capacity specifications”). */
    @Override
    public int mostValues() {
        return 2000;
    }

    @Override
    public String upsert(NewRows rows, List<String> key) {
        return MergeStatement.update(rows, key, locked(rows)) + ";";
    }

    @Override
    public String insertIgnoring(NewRows rows, List<String> key) {
        return MergeStatement.ignore(rows, key, locked(rows)) + ";";
    }

    /** Without the lock another session could write the same key between the look and the write (“MERGE”, remarks). */
    private static String locked(NewRows rows) {
        return rows.table() + " WITH (HOLDLOCK)";
    }

    /** FETCH has to stand behind an order. */
    @Override
    public String page(String select, boolean ordered, OptionalLong limit, OptionalLong offset) {
        if (limit.isEmpty() && offset.isEmpty()) {
            return select;
        }
        return select + (ordered ? "" : " ORDER BY (SELECT NULL)") + " OFFSET " + offset.orElse(0) + " ROWS"
                + (limit.isPresent() ? " FETCH NEXT " + limit.getAsLong() + " ROWS ONLY" : "");
    }

    @Override
    public String randomUuid() {
        return "newid()";
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        Object taken = DriverValue.of(value);
        if (taken instanceof UUID uuid) {
            statement.setString(index, uuid.toString());
        } else {
            statement.setObject(index, taken instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : taken);
        }
    }
}
