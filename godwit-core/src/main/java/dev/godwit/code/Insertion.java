package dev.godwit.code;

import dev.godwit.dialect.DataSql;
import dev.godwit.dialect.NewRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows in batches within the engine's limits. Columns stand in the order of their names, because a {@code Map.of} has another
 * order in each JVM, and a run that goes on after a failure must find the same statements.
 */
record Insertion(Sink sink, String table) {

    long insert(Iterable<? extends Map<String, ? extends @Nullable Object>> rows) {
        return send(rows, List.of(), sink.data()::insert);
    }

    void upsert(Iterable<? extends Map<String, ? extends @Nullable Object>> rows, List<String> key) {
        List<String> written = written(Some.of(key, "The key of upsert(…)"));
        send(rows, key, shape -> sink.data().upsert(shape, written));
    }

    void insertIgnoring(Iterable<? extends Map<String, ? extends @Nullable Object>> rows, List<String> key) {
        List<String> written = written(Some.of(key, "The key of insertIgnore(…)"));
        send(rows, key, shape -> sink.data().insertIgnoring(shape, written));
    }

    private long send(
            Iterable<? extends Map<String, ? extends @Nullable Object>> rows,
            List<String> key,
            Function<NewRows, String> sql) {
        Optional<List<String>> columns = Optional.empty();
        List<Map<String, ? extends @Nullable Object>> batch = new ArrayList<>();
        long seen = 0;
        long count = 0;
        for (Map<String, ? extends @Nullable Object> row : rows) {
            seen++;
            List<String> own = List.copyOf(new TreeSet<>(row.keySet()));
            if (columns.isEmpty()) {
                columns = Optional.of(checked(own, key));
            }
            requireSame(seen, own, columns.get());
            batch.add(row);
            if (batch.size() >= rowsPerStatement(columns.get())) {
                count += send(columns.get(), batch, sql);
                batch.clear();
            }
        }
        return batch.isEmpty() ? count : count + send(columns.orElseThrow(), batch, sql);
    }

    private int rowsPerStatement(List<String> columns) {
        DataSql data = sink.data();
        return Math.max(1, Math.min(data.mostRows(), data.mostValues() / columns.size()));
    }

    private long send(
            List<String> columns, List<Map<String, ? extends @Nullable Object>> batch, Function<NewRows, String> sql) {
        SqlWriter writer = new SqlWriter(sink);
        List<List<String>> placeholders = new ArrayList<>();
        for (Map<String, ? extends @Nullable Object> row : batch) {
            List<String> line = new ArrayList<>();
            columns.forEach(column -> line.add(writer.placeholder(row.get(column))));
            placeholders.add(line);
        }
        return sink.execute(writer.bound(sql.apply(new NewRows(table, written(columns), placeholders))));
    }

    private List<String> checked(List<String> columns, List<String> key) {
        Some.of(columns, "A new row of " + table);
        for (String column : key) {
            if (!columns.contains(column)) {
                throw Mistake.unknown(
                        "The key column " + column + " is not among the columns of the new rows of " + table + ".",
                        column,
                        columns);
            }
        }
        return columns;
    }

    private void requireSame(long row, List<String> own, List<String> first) {
        if (!own.equals(first)) {
            throw Mistake.of(
                    "Row " + row + " for " + table + " has the columns " + own + ", the first has " + first + ".",
                    "Give all rows of one call the same columns; null stands for NULL.");
        }
    }

    private List<String> written(List<String> columns) {
        return columns.stream().map(sink.names()::of).toList();
    }
}
