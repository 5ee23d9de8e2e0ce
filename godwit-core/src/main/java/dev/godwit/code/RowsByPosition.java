package dev.godwit.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows whose columns are said once for all of them. For one thread. */
public final class RowsByPosition {

    private final TableRows table;
    private final List<String> columns;
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

    RowsByPosition(TableRows table, List<String> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** Another row: a value for each column, in their order. */
    public RowsByPosition row(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw Mistake.of(
                    "Row " + (rows.size() + 1) + " has " + values.length + " values for " + columns.size() + " columns "
                            + columns + ".",
                    "Write one value for each.");
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            row.put(columns.get(i), values[i]);
        }
        rows.add(row);
        return this;
    }

    /** Writes them; returns how many were written, 0 in a dry run. */
    public long insert() {
        return table.insert(rows);
    }

    /** As {@link TableRows#upsert}. */
    public void upsert(String... keyColumns) {
        table.upsert(rows, keyColumns);
    }

    /** As {@link TableRows#insertIgnore}. */
    public void insertIgnore(String... keyColumns) {
        table.insertIgnore(rows, keyColumns);
    }
}
