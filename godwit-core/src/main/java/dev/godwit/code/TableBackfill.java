package dev.godwit.code;

import dev.godwit.schema.QualifiedName;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change of many rows of one table, range by range of a key, each range committed together with how far it came, so that every row is
 * done once however often the process dies. It works in migrations that do not run in a transaction ({@code inTransaction()} returns
 * false). It must not change the key itself. For one statement and one thread.
 */
public final class TableBackfill {

    private static final String AND = "AND";

    private final Sink sink;
    private QualifiedName table;
    private final Conditions conditions = new Conditions();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private List<String> key = List.of();

    TableBackfill(Sink sink, String name) {
        this.sink = sink;
        this.table = Namespace.START.name(name);
    }

    /** The table of this name in that schema (MySQL, MariaDB: database). */
    public TableBackfill withSchema(String schema) {
        table = Namespace.of(schema).name(table.name());
        return this;
    }

    /** Along this unique key, whose columns hold no NULL; the primary key, else another one, unless this is said. */
    public TableBackfill key(String... columns) {
        key = Some.of(List.of(columns), "key()");
        return this;
    }

    /** So many rows in the first range; 1000 unless this is said. */
    public TableBackfill batch(int rows) {
        if (rows < 1) {
            throw Mistake.of("A batch of " + rows + " rows.", "Let it have one row or more.");
        }
        return option("batch", Integer.toString(rows));
    }

    /** The next range is made larger or smaller so that it takes about so long; 200 ms unless this is said. */
    public TableBackfill target(Duration time) {
        return option("target", time.toMillis() + "ms");
    }

    /** Rests so long between two ranges. */
    public TableBackfill pause(Duration time) {
        return option("pause", time.toMillis() + "ms");
    }

    /**
     * So many connections are at it at the same time, each in a stretch of its own; one unless this is said. A function that
     * {@link #each} asks is then asked by as many threads.
     */
    public TableBackfill workers(int connections) {
        if (connections < 1) {
            throw Mistake.of("A backfill by " + connections + " workers.", "Let one or more be at it.");
        }
        return option("workers", Integer.toString(connections));
    }

    /** What it is called in the table of progress; named after its place unless this is said. */
    public TableBackfill name(String name) {
        if (name.isBlank() || name.chars().anyMatch(Character::isWhitespace)) {
            throw Mistake.of("\"" + name + "\" is no name of a backfill.", "Use one word.");
        }
        return option("name", name);
    }

    private TableBackfill option(String option, String value) {
        options.put(option, value);
        return this;
    }

    /** Gives a column this value; an {@link Sql} is computed by the database. */
    public TableBackfill set(String column, @Nullable Object value) {
        values.put(column, value);
        return this;
    }

    /** Only rows whose column equals this; NULL finds NULL. Further conditions narrow it down. */
    public TableBackfill where(String column, @Nullable Object value) {
        return where(column, "=", value);
    }

    /** Only rows whose column compares like this; see {@link TableRows#where(String, String, Object)}. */
    public TableBackfill where(String column, String operator, @Nullable Object value) {
        conditions.compare(AND, column, operator, value);
        return this;
    }

    /** Only rows whose column is one of these; none for no values. */
    public TableBackfill whereIn(String column, Collection<? extends @Nullable Object> among) {
        conditions.in(AND, column, false, among);
        return this;
    }

    /** Only rows whose column is NULL. */
    public TableBackfill whereNull(String column) {
        conditions.isNull(AND, column, false);
        return this;
    }

    /** Only rows whose column is not NULL. */
    public TableBackfill whereNotNull(String column) {
        conditions.isNull(AND, column, true);
        return this;
    }

    /** Only rows of which this is true, as the engine writes it, with {@code ?} for each value. */
    public TableBackfill whereRaw(String sql, @Nullable Object... bound) {
        conditions.raw(AND, sql, ValueList.of(bound));
        return this;
    }

    /** Does it; returns how many rows were changed, 0 in a dry run. */
    public long run() {
        if (values.isEmpty()) {
            throw Mistake.of(
                    "A backfill of " + table + " that sets nothing.", "Say with set(…) which values the columns get.");
        }
        SqlWriter writer = new SqlWriter(sink)
                .text(directive())
                .text("UPDATE " + sink.names().of(table) + " SET ");
        String comma = "";
        for (Map.Entry<String, @Nullable Object> value : values.entrySet()) {
            writer.text(comma).name(value.getKey()).text(" = ").value(value.getValue());
            comma = ", ";
        }
        writer.text(" WHERE :range");
        conditions.writeFurther(writer);
        return sink.execute(writer.bound());
    }

    /**
     * Asks the function for new values of each row, in bounded memory; returns how many rows were changed, 0 in a dry run. A statement for
     * each row: where the database can work the values out by itself, {@link #set} is much faster.
     */
    public long each(RowChange change) {
        if (!values.isEmpty()) {
            throw Mistake.of(
                    "A backfill of " + table + " with set(…) and each(…).", "Let the function say all new values.");
        }
        SqlWriter writer = new SqlWriter(sink)
                .text(directive())
                .text("SELECT * FROM " + sink.names().of(table) + " WHERE :range");
        conditions.writeFurther(writer);
        return sink.backfill(writer.bound(), change);
    }

    private String directive() {
        String walked = key.isEmpty()
                ? ""
                : " key:" + key.stream().map(sink.names()::of).collect(Collectors.joining(","));
        return "-- migrate:backfill table:" + sink.names().of(table) + walked
                + options.entrySet().stream()
                        .map(option -> " " + option.getKey() + ":" + option.getValue())
                        .collect(Collectors.joining())
                + "\n";
    }
}
