package dev.godwit.dialect;

import java.util.List;

/**
 * A key that tells the rows of a table apart.
 *
 * @param name how a message calls it, for example {@code the primary key}
 * @param columns in the order of the key, none of which holds NULL
 */
public record UniqueKey(String name, List<KeyColumn> columns) {

    public UniqueKey {
        columns = List.copyOf(columns);
    }

    /** The names of its columns. */
    public List<String> names() {
        return columns.stream().map(KeyColumn::name).toList();
    }
}
