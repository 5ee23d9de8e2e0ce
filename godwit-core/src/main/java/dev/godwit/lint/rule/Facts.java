package dev.godwit.lint.rule;

import dev.godwit.lint.form.Name;
import java.util.Map;
import java.util.Optional;

/**
 * What a database says of its tables.
 *
 * @param tables by name
 * @param replicas how many servers follow it
 */
public record Facts(Map<Name, TableSize> tables, int replicas) {

    /** No database was asked. */
    public static final Facts NONE = new Facts(Map.of(), 0);

    public Facts {
        tables = Map.copyOf(tables);
    }

    /** The size of this table, where it is known. */
    public Optional<TableSize> size(Name table) {
        return tables.entrySet().stream()
                .filter(entry -> entry.getKey().matches(table))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
