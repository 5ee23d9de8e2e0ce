package dev.godwit.dialect.mysql;

import dev.godwit.dialect.ExistingTables;
import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.SchemaSql;
import dev.godwit.dialect.schema.ChangeParts;
import dev.godwit.dialect.schema.ChangeSql;
import dev.godwit.dialect.schema.ConstraintTexts;
import dev.godwit.dialect.schema.Programs;
import dev.godwit.dialect.schema.Sequences;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.dialect.schema.WrittenViews;
import dev.godwit.schema.change.SequenceChange;
import dev.godwit.sql.SqlSyntax;
import java.sql.Connection;

/** Structural changes of MySQL and MariaDB, where some need the whole definition of a column. */
record MysqlSchemaSql(Names names, Literals literals, MysqlVariant variant, SqlSyntax syntax) implements SchemaSql {

    @Override
    public ExistingTables existing(Connection connection) {
        return new MysqlExistingTables(connection, names);
    }

    @Override
    public boolean looksAtTables() {
        return true;
    }

    @Override
    public Writer writer(ExistingTables existing) {
        MysqlTableTexts texts = new MysqlTableTexts(existing, syntax);
        String engine = variant.displayName();
        ConstraintTexts rules = new ConstraintTexts(
                names, new ConstraintTexts.Rules(engine, false, false, "", false, "RESTRICT", false));
        MysqlColumns columns = new MysqlColumns(names, literals, variant);
        MysqlIndexes indexes = new MysqlIndexes(names, variant);
        ChangeParts parts = new ChangeParts(
                new MysqlTables(names, variant, columns, rules, indexes),
                new MysqlColumnChanges(names, columns, texts, engine),
                new MysqlConstraints(names, rules, variant, texts),
                indexes,
                new WrittenViews(engine, names, new MysqlViews(names)),
                Unsupported.part(
                        engine + " has no enum types of their own.", "Give the columns the values themselves."),
                sequences(),
                new MysqlNamespaces(names, engine),
                Unsupported.part(engine + " has no extensions.", "Leave it out for this engine."),
                Programs.routines(routine -> "DROP " + routine.kind() + " " + names.of(routine.name())),
                Programs.triggers(
                        trigger -> "DROP TRIGGER " + names.of(trigger.table().beside(trigger.name()))));
        return new MysqlWriter(parts, names, columns, rules, texts);
    }

    private ChangeSql<SequenceChange> sequences() {
        return variant.hasSequences()
                ? new Sequences(names, new Sequences.Words("NO MINVALUE", "NO MAXVALUE", "NOCYCLE", true, true))
                : Unsupported.part(
                        variant.displayName() + " has no sequences.",
                        "Use an auto_increment column, or a table with one row.");
    }
}
