package dev.godwit.code;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import java.util.List;

/** The columns of a primary key hold no NULL, whether that is said or not. */
final class KeyColumns {

    private KeyColumns() {}

    static List<Column> notNull(List<Column> columns, List<Constraint> constraints) {
        List<String> key = constraints.stream()
                .filter(Constraint.PrimaryKey.class::isInstance)
                .flatMap(c -> ((Constraint.PrimaryKey) c).columns().stream())
                .toList();
        return columns.stream()
                .map(c -> key.contains(c.name()) ? c.nullable(false) : c)
                .toList();
    }
}
