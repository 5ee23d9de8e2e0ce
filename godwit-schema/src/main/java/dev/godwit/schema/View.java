package dev.godwit.schema;

import java.util.List;

/**
 * A view.
 *
 * @param columns their names, where they are not those of the query
 * @param query a SELECT as the engine writes it, without a final semicolon
 * @param materialized whether its rows are stored
 */
public record View(QualifiedName name, List<String> columns, String query, boolean materialized) {

    public View {
        columns = List.copyOf(columns);
    }

    /** The same with this query. */
    public View selecting(String other) {
        return new View(name, columns, other, materialized);
    }
}
