package dev.godwit.erd;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.PrimaryKey;
import dev.godwit.schema.Constraint.Unique;
import dev.godwit.schema.Index;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which columns of a table no two rows have alike, and what follows for its foreign keys. */
final class Uniqueness {

    private final Table table;
    private final List<Set<String>> keys = new ArrayList<>();

    Uniqueness(Table table) {
        this.table = table;
        table.constraints(PrimaryKey.class).forEach(key -> keys.add(new HashSet<>(key.columns())));
        table.constraints(Unique.class).forEach(key -> keys.add(new HashSet<>(key.columns())));
        for (Index index : table.indexes()) {
            if (index.unique() && index.condition().isEmpty() && isOverWholeColumns(index)) {
                keys.add(new HashSet<>(index.columns()));
            }
        }
    }

    private static boolean isOverWholeColumns(Index index) {
        return index.parts().stream()
                .noneMatch(part -> part.isExpression() || part.length().isPresent());
    }

    /** Whether no two rows have the same in this column alone. */
    boolean of(String column) {
        return keys.contains(Set.of(column));
    }

    /** How many rows of the table may hold the same foreign key. */
    End many(ForeignKey key) {
        Set<String> columns = new HashSet<>(key.columns());
        return keys.stream().anyMatch(columns::containsAll) ? End.ZERO_OR_ONE : End.ZERO_OR_MANY;
    }

    /** How many rows a foreign key points to. One that is NULL in part points nowhere. */
    End one(ForeignKey key) {
        boolean always = key.columns().stream()
                .allMatch(name ->
                        table.column(name).filter(column -> !isNullable(column)).isPresent());
        return always ? End.ONE : End.ZERO_OR_ONE;
    }

    /** SQLite says of the columns of a primary key that they may be NULL, where nobody wrote otherwise; nobody means it. */
    boolean isNullable(Column column) {
        return column.nullable()
                && table.primaryKey()
                        .filter(key -> key.columns().contains(column.name()))
                        .isEmpty();
    }
}
