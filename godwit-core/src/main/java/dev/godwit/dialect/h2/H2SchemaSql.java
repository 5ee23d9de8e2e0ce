package dev.godwit.dialect.h2;

import dev.godwit.dialect.ExistingTables;
import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.SchemaSql;
import dev.godwit.dialect.schema.ChangeParts;
import dev.godwit.dialect.schema.CommentOn;
import dev.godwit.dialect.schema.ConstraintTexts;
import dev.godwit.dialect.schema.PartsWriter;
import dev.godwit.dialect.schema.Programs;
import dev.godwit.dialect.schema.Sequences;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.dialect.schema.WrittenViews;
import java.sql.Connection;

/** Structural changes. H2 alters everything in place, one action in each statement. */
record H2SchemaSql(Names names, Literals literals) implements SchemaSql {

    @Override
    public ExistingTables existing(Connection connection) {
        return ExistingTables.NONE;
    }

    /** H2 takes what is not quoted for upper case. */
    @Override
    public SchemaSql asStored() {
        return new H2SchemaSql(names.asStored(), literals);
    }

    @Override
    public Writer writer(ExistingTables existing) {
        ConstraintTexts rules = new ConstraintTexts(
                names, new ConstraintTexts.Rules("H2", false, false, "NULLS NOT DISTINCT", true, "RESTRICT", true));
        CommentOn comments = new CommentOn(names, literals);
        H2Columns columns = new H2Columns(names, literals);
        H2Indexes indexes = new H2Indexes(names, comments);
        ChangeParts parts = new ChangeParts(
                new H2Tables(names, columns, rules, indexes, comments),
                new H2ColumnChanges(names, columns, comments),
                new H2Constraints(names, rules),
                indexes,
                new WrittenViews("H2", names, new H2Views(names)),
                new H2Enums(names, literals),
                new Sequences(names, new Sequences.Words("NO MINVALUE", "NO MAXVALUE", "NO CYCLE", true, true)),
                new H2Namespaces(names),
                Unsupported.part("H2 has no extensions.", "Leave it out for this engine."),
                Programs.routines(routine -> "DROP " + routine.kind() + " " + names.of(routine.name())),
                Programs.triggers(
                        trigger -> "DROP TRIGGER " + names.of(trigger.table().beside(trigger.name()))));
        return new PartsWriter(parts, names, false);
    }
}
