package dev.godwit.dialect.postgresql;

import dev.godwit.schema.Table;
import java.util.Optional;

/**
 * What {@code CREATE TABLE} says of a table besides its columns and rules.
 *
 * @param unlogged whether its rows go with a crash
 * @param partitionBy how its rows are spread over partitions
 * @param method how it is stored, where not as a heap
 */
record PostgresqlTableOptions(boolean unlogged, Optional<String> partitionBy, Optional<String> method) {

    static final String UNLOGGED = "unlogged";
    static final String PARTITION_BY = "partition by";
    static final String METHOD = "using";

    static PostgresqlTableOptions of(Table table) {
        return new PostgresqlTableOptions(
                table.options().getOrDefault(UNLOGGED, "").equals("true"),
                Optional.ofNullable(table.options().get(PARTITION_BY)),
                Optional.ofNullable(table.options().get(METHOD)));
    }

    /** Between {@code CREATE} and {@code TABLE}. */
    String before() {
        return unlogged ? "UNLOGGED " : "";
    }

    /** Behind the closing parenthesis. */
    String behind() {
        return partitionBy.map(key -> " PARTITION BY " + key).orElse("")
                + method.map(name -> " USING " + name).orElse("");
    }
}
