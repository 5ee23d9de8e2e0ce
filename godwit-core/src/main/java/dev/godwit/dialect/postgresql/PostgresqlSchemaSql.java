package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.ExistingTables;
import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.SafeForms;
import dev.godwit.dialect.SchemaSql;
import dev.godwit.dialect.schema.ChangeParts;
import dev.godwit.dialect.schema.CommentOn;
import dev.godwit.dialect.schema.ConstraintTexts;
import dev.godwit.dialect.schema.PartsWriter;
import dev.godwit.dialect.schema.Programs;
import dev.godwit.dialect.schema.Sequences;
import java.sql.Connection;
import java.util.Optional;

/** Structural changes. PostgreSQL alters everything in place, so nothing has to be looked at. */
record PostgresqlSchemaSql(Names names, Literals literals) implements SchemaSql {

    @Override
    public ExistingTables existing(Connection connection) {
        return ExistingTables.NONE;
    }

    @Override
    public Optional<SafeForms> safeForms() {
        return Optional.of(new PostgresqlSafeForms(names));
    }

    @Override
    public Writer writer(ExistingTables existing) {
        ConstraintTexts rules = new ConstraintTexts(
                names,
                new ConstraintTexts.Rules("PostgreSQL", true, true, "NULLS NOT DISTINCT", true, "RESTRICT", true));
        CommentOn comments = new CommentOn(names, literals);
        PostgresqlColumns columns = new PostgresqlColumns(names, literals);
        PostgresqlLookup lookup = new PostgresqlLookup(names, literals);
        PostgresqlIndexes indexes = new PostgresqlIndexes(names, comments);
        ChangeParts parts = new ChangeParts(
                new PostgresqlTables(names, columns, rules, indexes, comments),
                new PostgresqlColumnChanges(names, columns, comments, lookup),
                new PostgresqlConstraints(names, rules, lookup),
                indexes,
                new PostgresqlViews(names),
                new PostgresqlEnums(names, literals),
                new Sequences(names, new Sequences.Words("NO MINVALUE", "NO MAXVALUE", "NO CYCLE", true, true)),
                new PostgresqlNamespaces(names),
                new PostgresqlExtensions(names, literals),
                Programs.routines(routine -> "DROP " + routine.kind() + " " + names.of(routine.name())
                        + (routine.kind().equalsIgnoreCase("AGGREGATE")
                                        || !routine.arguments().isEmpty()
                                ? "(" + routine.arguments() + ")"
                                : "()")),
                Programs.triggers(
                        trigger -> "DROP TRIGGER " + names.of(trigger.name()) + " ON " + names.of(trigger.table())));
        return new PartsWriter(parts, names, true);
    }
}
