package dev.godwit.source;

import dev.godwit.sql.SqlSyntax;
import java.util.Map;
import java.util.Set;

/**
 * What a source must know of the target to read files for it.
 *
 * @param engine the dialect's name: {@code postgresql}, {@code mysql}, {@code mariadb}, {@code sqlite}, {@code h2}, {@code sqlserver}
 * @param syntax how to lex its SQL
 * @param contexts the contexts of this run (Liquibase: a changeset whose context expression does not match is left out); empty = all run
 * @param labels the label expression of this run, empty for none
 * @param placeholders values for {@code ${name}}; they count into the checksums of repeatable migrations
 */
public record SourceContext(
        String engine, SqlSyntax syntax, Set<String> contexts, String labels, Map<String, String> placeholders) {

    public SourceContext {
        contexts = Set.copyOf(contexts);
        placeholders = Map.copyOf(placeholders);
    }
}
