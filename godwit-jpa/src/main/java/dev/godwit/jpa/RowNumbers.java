package dev.godwit.jpa;

import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.Table;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Columns by which an engine numbers rows though nobody told it to: in SQLite an integer that is the key (SQLite documentation, “ROWIDs and
 * the INTEGER PRIMARY KEY”).
 *
 * @param engine where
 */
record RowNumbers(String engine) implements BiPredicate<Table, Column> {

    @Override
    public boolean test(Table table, Column column) {
        return engine.equals("sqlite")
                && column.type().equals(new DataType.IntegerNumber(DataType.IntegerSize.REGULAR, false))
                && column.defaultValue().isEmpty()
                && table.primaryKey()
                        .filter(key -> key.columns().equals(List.of(column.name())))
                        .isPresent();
    }
}
