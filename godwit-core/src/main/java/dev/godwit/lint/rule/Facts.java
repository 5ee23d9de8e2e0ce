package dev.godwit.lint.rule;

import dev.godwit.lint.form.Name;
import java.util.Map;
import java.util.Optional;

/**
 * What a database says of its tables.
 *
 * @param tables by name
 * @param indexScans how often each index has been used since the server began to count
 * @param replicas how many servers follow it
 */
public record Facts(Map<Name, TableSize> tables, Map<Name, Long> indexScans, int replicas) {

    /** No database was asked. */
    public static final Facts NONE = new Facts(Map.of(), Map.of(), 0);

    public Facts {
        tables = Map.copyOf(tables);
        indexScans = Map.copyOf(indexScans);
    }

    /** The size of this table, where it is known. */
    public Optional<TableSize> size(Name table) {
        return find(tables, table);
    }

    /** How often this index has been used, where that is known. */
    public Optional<Long> scans(Name index) {
        return find(indexScans, index);
    }

    private static <T> Optional<T> find(Map<Name, T> values, Name name) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().matches(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
