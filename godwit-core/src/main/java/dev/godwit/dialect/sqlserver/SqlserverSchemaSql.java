package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.ExistingTables;
import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.SchemaSql;
import dev.godwit.dialect.schema.ChangeParts;
import dev.godwit.dialect.schema.ConstraintTexts;
import dev.godwit.dialect.schema.PartsWriter;
import dev.godwit.dialect.schema.Programs;
import dev.godwit.dialect.schema.Sequences;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.dialect.schema.WrittenViews;
import java.sql.Connection;

/** Structural changes. What has to be looked up, such as the name of a default, the statements look up by themselves. */
record SqlserverSchemaSql(Names names, Literals literals) implements SchemaSql {

    @Override
    public ExistingTables existing(Connection connection) {
        return ExistingTables.NONE;
    }

    @Override
    public Writer writer(ExistingTables existing) {
        ConstraintTexts rules = new ConstraintTexts(
                names, new ConstraintTexts.Rules("SQL Server", false, false, "", true, "NO ACTION", true));
        SqlserverComments comments = new SqlserverComments(literals);
        SqlserverColumns columns = new SqlserverColumns(names, literals);
        SqlserverConstraints constraints = new SqlserverConstraints(names, literals, rules);
        SqlserverIndexes indexes = new SqlserverIndexes(names, literals, comments);
        ChangeParts parts = new ChangeParts(
                new SqlserverTables(names, literals, columns, constraints, indexes, comments),
                new SqlserverColumnChanges(names, literals, columns, comments),
                constraints,
                indexes,
                new WrittenViews("SQL Server", names, new SqlserverViews(names, literals)),
                Unsupported.part(
                        "SQL Server has no enum types of their own.", "Give the columns the values themselves."),
                new Sequences(names, new Sequences.Words("NO MINVALUE", "NO MAXVALUE", "NO CYCLE", false, false)),
                new SqlserverNamespaces(names, literals),
                Unsupported.part("SQL Server has no extensions.", "Leave it out for this engine."),
                Programs.routines(routine -> "DROP " + routine.kind() + " " + names.of(routine.name())),
                Programs.triggers(
                        trigger -> "DROP TRIGGER " + names.of(trigger.table().beside(trigger.name()))));
        return new PartsWriter(parts, names, false);
    }
}
