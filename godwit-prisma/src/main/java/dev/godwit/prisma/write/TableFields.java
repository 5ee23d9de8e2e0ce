package dev.godwit.prisma.write;

import dev.godwit.schema.Column;
import dev.godwit.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names and types of the fields of one model. Not thread-safe: relations take names too. */
final class TableFields {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, WrittenType> types = new LinkedHashMap<>();
    private final Identifiers identifiers = new Identifiers(Set.of());

    TableFields(Table table, FieldTypes fieldTypes) {
        for (Column column : table.columns()) {
            names.put(column.name(), identifiers.take(column.name()));
            types.put(column.name(), fieldTypes.of(table, column));
        }
    }

    String name(String column) {
        return Optional.ofNullable(names.get(column)).orElseThrow();
    }

    WrittenType type(String column) {
        return Optional.ofNullable(types.get(column)).orElseThrow();
    }

    List<String> names(List<String> columns) {
        return columns.stream().map(this::name).toList();
    }

    /** A name for a field that is no column. */
    String take(String wanted) {
        return identifiers.take(wanted);
    }
}
