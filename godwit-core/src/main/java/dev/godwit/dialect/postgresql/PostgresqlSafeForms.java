package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.SafeForms;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.IndexChange;
import dev.godwit.schema.change.RawSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Safe forms of PostgreSQL 12 and newer (manual, “ALTER TABLE”, notes).
 *
 * @param names how names are written
 */
record PostgresqlSafeForms(Names names) implements SafeForms {

    @Override
    public List<Change> of(Change change) {
        if (change instanceof IndexChange.Create create) {
            return List.of(new IndexChange.Create(create.table(), create.index(), create.ifAbsent(), true));
        } else if (change instanceof IndexChange.Drop drop) {
            return List.of(new IndexChange.Drop(drop.table(), drop.name(), drop.was(), drop.ifPresent(), true));
        } else if (change instanceof ColumnChange.SetNullable set && !set.nullable()) {
            return notNull(set.table(), set.column());
        } else if (change instanceof ColumnChange.Add add) {
            return added(add);
        } else if (change instanceof ConstraintChange.Add add) {
            return added(add);
        }
        return List.of(change);
    }

    /** A check that holds for new rows at once, proved for old ones, taken as the proof, and dropped. */
    private List<Change> notNull(QualifiedName table, String column) {
        String check = names.of(table.name() + "_" + column + "_is_not_null");
        String name = names.of(column);
        return List.of(
                alter(table, "ADD CONSTRAINT " + check + " CHECK (" + name + " IS NOT NULL) NOT VALID"),
                alter(table, "VALIDATE CONSTRAINT " + check),
                alter(table, "ALTER COLUMN " + name + " SET NOT NULL"),
                alter(table, "DROP CONSTRAINT " + check));
    }

    private static List<Change> added(ColumnChange.Add add) {
        boolean empty = !add.definition().nullable()
                && add.definition().defaultValue().isEmpty()
                && add.definition().generated().isEmpty()
                && add.definition().identity().isEmpty();
        if (empty) {
            throw mistake(
                    "safely() cannot add " + add.column() + " to " + add.table()
                            + ": it must have a value, and the rows that are there would have none.",
                    "Add it nullable() or with defaultTo(…), fill the rows, and say dropNullable(\"" + add.column()
                            + "\") in a later migration.");
        }
        return List.of(add);
    }

    private List<Change> added(ConstraintChange.Add add) {
        QualifiedName table = add.table();
        Constraint rule = add.constraint();
        if (rule instanceof Constraint.Check check) {
            return inTwoSteps(table, required(rule, table), "CHECK (" + check.expression() + ")");
        } else if (rule instanceof Constraint.ForeignKey key) {
            return inTwoSteps(table, required(rule, table), text(key));
        } else if (rule instanceof Constraint.Unique unique && !unique.nullsEqual()) {
            return throughIndex(table, required(rule, table), "UNIQUE", unique.columns(), unique.deferral());
        } else if (rule instanceof Constraint.PrimaryKey key) {
            List<Change> steps = new ArrayList<>();
            key.columns().forEach(column -> steps.addAll(notNull(table, column)));
            String name = rule.name().orElse(table.name() + "_pkey");
            steps.addAll(throughIndex(table, name, "PRIMARY KEY", key.columns(), Deferral.NOT_DEFERRABLE));
            return steps;
        }
        return List.of(add);
    }

    private static String required(Constraint rule, QualifiedName table) {
        return rule.name()
                .orElseThrow(() -> mistake(
                        "safely() adds a rule to " + table + " in two steps, and it has no name for the second one.",
                        "Say it: named(\"…\")."));
    }

    private List<Change> inTwoSteps(QualifiedName table, String name, String definition) {
        return List.of(
                alter(table, "ADD CONSTRAINT " + names.of(name) + " " + definition + " NOT VALID"),
                alter(table, "VALIDATE CONSTRAINT " + names.of(name)));
    }

    private List<Change> throughIndex(
            QualifiedName table, String name, String kind, List<String> columns, Deferral deferral) {
        return List.of(
                new IndexChange.Create(table, Index.of(name, columns).onlyOnce(), false, true),
                alter(
                        table,
                        "ADD CONSTRAINT " + names.of(name) + " " + kind + " USING INDEX " + names.of(name)
                                + text(deferral)));
    }

    private String text(Constraint.ForeignKey key) {
        return "FOREIGN KEY " + names.list(key.columns()) + " REFERENCES " + names.of(key.table())
                + (key.referenced().isEmpty() ? "" : " " + names.list(key.referenced()))
                + text(" ON DELETE ", key.onDelete())
                + text(" ON UPDATE ", key.onUpdate())
                + text(key.deferral());
    }

    private static String text(String words, ReferenceAction action) {
        return action == ReferenceAction.NO_ACTION ? "" : words + words(action.name());
    }

    private static String text(Deferral deferral) {
        return deferral == Deferral.NOT_DEFERRABLE ? "" : " DEFERRABLE " + words(deferral.name());
    }

    private static String words(String name) {
        return name.toUpperCase(Locale.ROOT).replace('_', ' ');
    }

    private static GodwitException mistake(String what, String hint) {
        return GodwitException.of(ErrorCode.MIGRATION_MALFORMED, what)
                .hint(hint)
                .build();
    }

    private RawSql alter(QualifiedName table, String action) {
        return new RawSql("ALTER TABLE " + names.of(table) + " " + action, Optional.empty());
    }
}
