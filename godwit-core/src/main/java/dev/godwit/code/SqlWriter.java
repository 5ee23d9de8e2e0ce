package dev.godwit.code;

import dev.godwit.dialect.DataSql;
import dev.godwit.dialect.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Writes a statement about rows: names as the engine wants them, values apart. Not thread-safe. */
final class SqlWriter {

    private final Names names;
    private final DataSql data;
    private final StringBuilder sql = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    SqlWriter(Sink sink) {
        this(sink.names(), sink.data());
    }

    SqlWriter(Names names, DataSql data) {
        this.names = names;
        this.data = data;
    }

    SqlWriter text(String text) {
        sql.append(text);
        return this;
    }

    SqlWriter name(String column) {
        sql.append(names.of(Namespace.checked("column", column)));
        return this;
    }

    SqlWriter value(@Nullable Object value) {
        sql.append(placeholder(value));
        return this;
    }

    /** What stands for a value; the value itself is kept to be sent. */
    String placeholder(@Nullable Object value) {
        if (value instanceof Sql.Now) {
            return "CURRENT_TIMESTAMP";
        }
        if (value instanceof Sql.RandomUuid) {
            return data.randomUuid();
        }
        if (value instanceof Sql.ColumnValue other) {
            return names.of(Namespace.checked("column", other.column()));
        }
        if (value instanceof Sql.Expression expression) {
            values.addAll(expression.values());
            return expression.sql();
        }
        if (value instanceof Map<?, ?> || value instanceof Collection<?>) {
            throw Mistake.of(
                    "A " + value.getClass().getSimpleName() + " is no value that a column holds.",
                    "Write JSON as text; for one of several values use whereIn(…).");
        }
        values.add(value);
        return "?";
    }

    SqlWriter raw(String text, List<? extends @Nullable Object> bound) {
        sql.append(text);
        values.addAll(bound);
        return this;
    }

    /** The same values under another text, which is made of this writer's placeholders. */
    Bound bound(String text) {
        return new Bound(text, values);
    }

    /** The query written so far, with a limit. */
    Bound paged(boolean ordered, OptionalLong limit, OptionalLong offset) {
        return bound(data.page(sql.toString(), ordered, limit, offset));
    }

    Bound bound() {
        return bound(sql.toString());
    }
}
