package dev.godwit.source;

import dev.godwit.sql.SqlSyntax;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a source must know of the target to read files for it.
 *
 * @param engine the dialect's name: {@code postgresql}, {@code mysql}, {@code mariadb}, {@code sqlite}, {@code h2}, {@code sqlserver}
 * @param syntax how to lex its SQL
 * @param contexts the contexts of this run (Liquibase: a changeset whose context expression does not match is left out); empty = all run
 * @param labels the label expression of this run, empty for none
 * @param placeholders values for {@code ${name}}; they count into the checksums of repeatable migrations
 * @param form how migrations are written for a target that does not speak SQL; empty for SQL
 */
public record SourceContext(
        String engine,
        SqlSyntax syntax,
        Set<String> contexts,
        String labels,
        Map<String, String> placeholders,
        Optional<FileForm> form) {

    public SourceContext {
        contexts = Set.copyOf(contexts);
        placeholders = Map.copyOf(placeholders);
    }

    /** For a target that speaks SQL. */
    public SourceContext(
            String engine, SqlSyntax syntax, Set<String> contexts, String labels, Map<String, String> placeholders) {
        this(engine, syntax, contexts, labels, placeholders, Optional.empty());
    }

    /** Written out, because a record's own costs some milliseconds when it is first used, and each start of the tool uses it once. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceContext context
                && engine.equals(context.engine)
                && syntax.equals(context.syntax)
                && contexts.equals(context.contexts)
                && labels.equals(context.labels)
                && placeholders.equals(context.placeholders)
                && form.equals(context.form);
    }

    @Override
    public int hashCode() {
        return engine.hashCode() + 31 * (contexts.hashCode() + 31 * (labels.hashCode() + 31 * placeholders.hashCode()));
    }
}
