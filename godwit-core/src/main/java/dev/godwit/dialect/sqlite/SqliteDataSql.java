package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.DataSql;
import dev.godwit.dialect.DriverValue;
import dev.godwit.dialect.LimitOffset;
import dev.godwit.dialect.NewRows;
import dev.godwit.dialect.OnConflict;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements about rows. */
final class SqliteDataSql implements DataSql {

    private static final LimitOffset LIMIT = new LimitOffset("-1");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");

    /** {@code SQLITE_MAX_VARIABLE_NUMBER} (SQLite documentation, “Implementation Limits”). */
    @Override
    public int mostValues() {
        return 32_766;
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

    /** It has no TRUNCATE; a DELETE without a condition is as fast (“The Truncate Optimization”). */
    @Override
    public String truncate(String table) {
        return "DELETE FROM " + table;
    }

    /** Version 4 by RFC 9562, section 5.4. */
    @Override
    public String randomUuid() {
        return "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-'"
                + " || substr('89ab', abs(random()) % 4 + 1, 1) || substr(hex(randomblob(2)), 2) || '-'"
                + " || hex(randomblob(6)))";
    }

    /** Moments are text in UTC, in the form that its own functions have (“Date And Time Functions”). */
    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        Object taken = DriverValue.of(value);
        if (taken instanceof Temporal time) {
            statement.setString(index, text(time));
        } else if (taken instanceof UUID uuid) {
            statement.setString(index, uuid.toString());
        } else {
            statement.setObject(index, taken);
        }
    }

    private static String text(Temporal time) {
        if (time instanceof Instant moment) {
            return MILLIS.format(moment.atOffset(ZoneOffset.UTC));
        }
        if (time instanceof OffsetDateTime moment) {
            return MILLIS.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
        }
        if (time instanceof ZonedDateTime moment) {
            return MILLIS.format(moment.withZoneSameInstant(ZoneOffset.UTC));
        }
        return time instanceof LocalDateTime local ? MILLIS.format(local) : time.toString();
    }
}
