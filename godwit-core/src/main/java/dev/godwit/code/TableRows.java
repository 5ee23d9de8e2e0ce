package dev.godwit.code;

import dev.godwit.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table: which are meant ({@code where}), and what is done with them. Values are always sent apart from the statement,
 * never written into it; an {@link Sql} in the place of a value is computed by the database. For one statement and one thread.
 */
public final class TableRows {

    private static final String AND = "AND";
    private static final String OR = "OR";

    private final Sink sink;
    private QualifiedName table;
    private final Conditions conditions = new Conditions();
    private final Selection selection = new Selection();

    TableRows(Sink sink, Namespace namespace, String name) {
        this.sink = sink;
        this.table = namespace.name(name);
    }

    /** The table of this name in that schema (MySQL, MariaDB: database). */
    public TableRows withSchema(String schema) {
        table = Namespace.of(schema).name(table.name());
        return this;
    }

    /** Rows whose column equals this; NULL finds NULL. Further conditions narrow it down. */
    public TableRows where(String column, @Nullable Object value) {
        return where(column, "=", value);
    }

    /** Rows whose column compares like this: {@code = <> != < <= > >= like}, {@code not like}, {@code ilike} (PostgreSQL, H2). */
    public TableRows where(String column, String operator, @Nullable Object value) {
        conditions.compare(AND, column, operator, value);
        return this;
    }

    /** Or those whose column equals this. As in SQL, {@code and} binds closer than {@code or}. */
    public TableRows orWhere(String column, @Nullable Object value) {
        return orWhere(column, "=", value);
    }

    /** Or those whose column compares like this. */
    public TableRows orWhere(String column, String operator, @Nullable Object value) {
        conditions.compare(OR, column, operator, value);
        return this;
    }

    /** Rows whose column is one of these; none for no values. */
    public TableRows whereIn(String column, Collection<? extends @Nullable Object> values) {
        conditions.in(AND, column, false, values);
        return this;
    }

    /** Rows whose column is none of these. */
    public TableRows whereNotIn(String column, Collection<? extends @Nullable Object> values) {
        conditions.in(AND, column, true, values);
        return this;
    }

    /** Rows whose column is NULL. */
    public TableRows whereNull(String column) {
        conditions.isNull(AND, column, false);
        return this;
    }

    /** Rows whose column is not NULL. */
    public TableRows whereNotNull(String column) {
        conditions.isNull(AND, column, true);
        return this;
    }

    /** Rows whose column lies between these two, both included. */
    public TableRows whereBetween(String column, Object from, Object to) {
        conditions.between(AND, column, from, to);
        return this;
    }

    /** Rows of which this is true, as the engine writes it, with {@code ?} for each value. */
    public TableRows whereRaw(String sql, @Nullable Object... values) {
        conditions.raw(AND, sql, ValueList.of(values));
        return this;
    }

    /** Or those of which this is true. */
    public TableRows orWhereRaw(String sql, @Nullable Object... values) {
        conditions.raw(OR, sql, ValueList.of(values));
        return this;
    }

    /** All rows are meant: {@code update} and {@code delete} want that said. */
    public TableRows all() {
        conditions.all();
        return this;
    }

    /** These columns only; all unless this is said. */
    public TableRows select(String... columns) {
        selection.columns(Some.of(List.of(columns), "select()"));
        return this;
    }

    /** In the order of this column, from low to high. */
    public TableRows orderBy(String column) {
        selection.orderBy(column, false);
        return this;
    }

    /** In the order of this column, from high to low. */
    public TableRows orderByDescending(String column) {
        selection.orderBy(column, true);
        return this;
    }

    /** At most so many. */
    public TableRows limit(long rows) {
        selection.limit(rows);
        return this;
    }

    /** Without the first so many. */
    public TableRows offset(long rows) {
        selection.offset(rows);
        return this;
    }

    /** The rows, all of them in memory. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        each(rows::add);
        return rows;
    }

    /** Hands the rows over one by one, in bounded memory. */
    public void each(Consumer<Row> rows) {
        sink.query(selection.statement(new SqlWriter(sink), written(), conditions), rows);
    }

    /** The first row, if there is one. */
    public Optional<Row> first() {
        return limit(1).rows().stream().findFirst();
    }

    /** How many rows there are. */
    public long count() {
        selection.requireNothing("count", table);
        SqlWriter writer = new SqlWriter(sink).text("SELECT count(*) AS row_count FROM " + written());
        conditions.write(writer);
        List<Row> rows = new ArrayList<>();
        sink.query(writer.bound(), rows::add);
        return rows.isEmpty() ? 0 : rows.get(0).bigint("row_count");
    }

    /** Writes one row; returns how many were written, 0 in a dry run. */
    public long insert(Map<String, ? extends @Nullable Object> row) {
        return insert(List.of(row));
    }

    /** Writes rows, all with the same columns, in as few statements as the engine's limits allow; Knex's {@code batchInsert}. */
    public long insert(Iterable<? extends Map<String, ? extends @Nullable Object>> rows) {
        return insertion("insert").insert(rows);
    }

    /** The same as {@link #insert(Iterable)}, in Sequelize's word. Rows are taken one by one and never all in memory. */
    public long bulkInsert(Iterable<? extends Map<String, ? extends @Nullable Object>> rows) {
        return insert(rows);
    }

    /** Rows without the columns in each of them: {@code columns("a", "b").row(1, 2).row(3, 4).insert()}. */
    public RowsByPosition columns(String... columns) {
        return new RowsByPosition(this, Some.of(List.of(columns), "columns()"));
    }

    /**
     * Writes rows; each takes the place of the row with the same key, if there is one. On MySQL and MariaDB any unique key of the table
     * counts, not only the one that is named.
     */
    public void upsert(Iterable<? extends Map<String, ? extends @Nullable Object>> rows, String... keyColumns) {
        insertion("upsert").upsert(rows, List.of(keyColumns));
    }

    /** The same with one row. */
    public void upsert(Map<String, ? extends @Nullable Object> row, String... keyColumns) {
        upsert(List.of(row), keyColumns);
    }

    /** Writes those rows whose key is not there yet; Knex's {@code onConflict(…).ignore()}. */
    public void insertIgnore(Iterable<? extends Map<String, ? extends @Nullable Object>> rows, String... keyColumns) {
        insertion("insertIgnore").insertIgnoring(rows, List.of(keyColumns));
    }

    /** The same with one row. */
    public void insertIgnore(Map<String, ? extends @Nullable Object> row, String... keyColumns) {
        insertIgnore(List.of(row), keyColumns);
    }

    /** Gives columns of the rows that are meant other values; returns how many rows, 0 in a dry run. */
    public long update(Map<String, ? extends @Nullable Object> values) {
        if (values.isEmpty()) {
            throw Mistake.of("update(…) of " + table + " sets no column.", "Name at least one.");
        }
        requireMeaning("update");
        SqlWriter writer = new SqlWriter(sink).text("UPDATE " + written() + " SET ");
        String comma = "";
        for (String column : values.keySet().stream().sorted().toList()) {
            writer.text(comma).name(column).text(" = ").value(values.get(column));
            comma = ", ";
        }
        conditions.write(writer);
        return sink.execute(writer.bound());
    }

    /** Takes the rows that are meant away; returns how many, 0 in a dry run. Sequelize's {@code bulkDelete}. */
    public long delete() {
        requireMeaning("delete");
        SqlWriter writer = new SqlWriter(sink).text("DELETE FROM " + written());
        conditions.write(writer);
        return sink.execute(writer.bound());
    }

    /** Takes all rows away, at once where the engine can. */
    public void truncate() {
        requireNoConditions("truncate");
        sink.execute(Bound.of(sink.data().truncate(written())));
    }

    private Insertion insertion(String word) {
        requireNoConditions(word);
        return new Insertion(sink, written());
    }

    private void requireNoConditions(String word) {
        selection.requireNothing(word, table);
        if (!conditions.isEmpty()) {
            throw Mistake.of(
                    word + "() of " + table + " has a condition said of it, and it knows none.",
                    "Leave where(…) out, or use update(…) or delete().");
        }
    }

    private void requireMeaning(String word) {
        selection.requireNothing(word, table);
        if (conditions.isEmpty() && !conditions.meansAll()) {
            throw Mistake.refused(
                    word + "() of " + table + " says nothing about which rows.",
                    "Say it with where(…), or say all() if all are meant.");
        }
    }

    private String written() {
        return sink.names().of(table);
    }
}
