package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.ColumnForm;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rewrite.Identifier;
import dev.godwit.lint.rewrite.NextRelease;
import dev.godwit.lint.rewrite.Rewriting;
import dev.godwit.lint.rewrite.Rewriting.Impossible;
import dev.godwit.lint.rewrite.Rewriting.Sequence;
import dev.godwit.lint.rewrite.SafeStep;
import dev.godwit.lint.rewrite.Unsafe;
import dev.godwit.lint.rewrite.Wording;
import dev.godwit.lint.rule.ProposedName;
import dev.godwit.schema.Column;
import dev.godwit.schema.change.ColumnChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns that come and columns that go. */
final class SafeColumns {

    /** What an author is to write in place of it; a file that still has it is refused. */
    static final String FILL_IN = "migrate:fill-in";

    Optional<Rewriting> added(Unsafe unsafe, Name table, ColumnForm column) {
        if (unsafe.rules().contains("add-column-sequence")) {
            return impossible(
                    "Rows that are there would get their numbers one by one, and which numbers new rows begin with is"
                            + " not known before. The finding says how it is done by hand.");
        } else if (unsafe.rules().contains("add-column-stored")) {
            return impossible(
                    "A stored column is computed for each row at once. Add a plain column, fill it in batches and"
                            + " keep it by a trigger.");
        } else if (unsafe.rules().contains("check-without-not-valid")) {
            return impossible("The check is a part of the column. Write it as a constraint of the table, with a name.");
        }
        boolean computed = unsafe.rules().contains("add-column-volatile-default");
        boolean empty = unsafe.rules().contains("add-column-not-null");
        boolean unique = unsafe.rules().contains("constraint-builds-index");
        if (unique && (column.primaryKey() || unsafe.wording().says("CONSTRAINT"))) {
            return impossible("The key is a part of the column. Write it as a constraint of the table.");
        }
        return computed || empty || unique
                ? Optional.of(steps(unsafe, table, column, computed, empty))
                : Optional.empty();
    }

    private static Sequence steps(Unsafe unsafe, Name table, ColumnForm column, boolean computed, boolean empty) {
        String alter = "ALTER TABLE " + table + " ";
        Wording text = unsafe.wording();
        List<SafeStep> steps = new ArrayList<>();
        if (column.unique()) {
            text = text.without("UNIQUE");
        }
        if (computed || empty) {
            text = text.without("NOT NULL");
        }
        String value = column.defaultValue().orElse("");
        if (computed) {
            text = text.without("DEFAULT", value);
            steps.add(SafeStep.of(alter + text.sql() + ", ALTER COLUMN " + column.name() + " SET DEFAULT " + value));
            steps.add(SafeStep.backfill(
                    table.text(),
                    "UPDATE " + table + " SET " + column.name() + " = DEFAULT WHERE :range AND " + column.name()
                            + " IS NULL"));
            if (column.notNull()) {
                steps.addAll(SafeConstraints.notNull(
                        table, column.name().text(), column.name().last()));
            }
        } else {
            steps.add(SafeStep.of(alter + text.sql()));
        }
        if (column.unique()) {
            String name = Identifier.of(ProposedName.of(table, List.of(column.name()), "key"));
            steps.addAll(SafeConstraints.throughIndex(table, name, "UNIQUE", "(" + column.name() + ")", ""));
        }
        List<SafeStep> undo = List.of(SafeStep.of(alter + "DROP COLUMN " + column.name()));
        return empty
                ? new Sequence(steps, steps.size() > 1, undo, false, Optional.of(required(table, column.name())))
                : Sequence.apart(steps, undo);
    }

    /** The running release does not know the column, and could insert no more from the moment on in which it must have a value. */
    private static NextRelease required(Name table, Name column) {
        List<SafeStep> up = new ArrayList<>();
        up.add(SafeStep.of("UPDATE " + table + " SET " + column + " = ??? WHERE :range AND " + column + " IS NULL")
                .under(FILL_IN + " write for ??? what " + column
                        + " is in the rows that are there, and delete this line")
                .under("migrate:backfill table:" + table + " batch:1000"));
        up.addAll(SafeConstraints.notNull(table, column.text(), column.last()));
        List<SafeStep> down =
                List.of(SafeStep.of("ALTER TABLE " + table + " ALTER COLUMN " + column + " DROP NOT NULL"));
        return new NextRelease(
                "require_" + column.last() + "_of_" + table.last(),
                "every running release writes " + column,
                up,
                down,
                true);
    }

    Optional<Rewriting> dropped(Unsafe unsafe, Name table, TableAction.DropColumn drop) {
        if (!unsafe.rules().contains("drop-column")) {
            return Optional.empty();
        }
        Unsafe.Known known = unsafe.before().of(table);
        Optional<Column> column = known.standing()
                .flatMap(standing -> standing.table().column(drop.column().last()));
        if (column.isEmpty()) {
            return impossible(
                    known.reason().isEmpty() ? table + " has no column " + drop.column() + "." : known.reason());
        }
        String alter = "ALTER TABLE " + table + " ";
        boolean required = !column.get().nullable()
                && column.get().defaultValue().isEmpty()
                && column.get().identity().isEmpty()
                && column.get().generated().isEmpty();
        List<SafeStep> first = new ArrayList<>();
        List<SafeStep> undo = new ArrayList<>();
        if (required) {
            String optional = alter + "ALTER COLUMN " + drop.column() + " DROP NOT NULL";
            first.add(SafeStep.of(optional)
                    .ignoring("drop-not-null", "a release that does not know the column must be able to insert"));
            undo.addAll(SafeConstraints.notNull(
                    table, drop.column().text(), drop.column().last()));
        }
        SafeStep last = SafeStep.of(alter + unsafe.text())
                .ignoring("drop-column", "no running release uses " + drop.column() + " any more");
        Column back = required ? column.get().nullable(true) : column.get();
        List<SafeStep> down = unsafe.written(
                new ColumnChange.Add(known.standing().orElseThrow().table().name(), back, Optional.empty()));
        return Optional.of(Sequence.firstHalf(
                first,
                undo,
                new NextRelease(
                        "drop_" + drop.column().last() + "_of_" + table.last(),
                        "no release that uses " + drop.column() + " is running",
                        List.of(last),
                        down,
                        false)));
    }

    static Optional<Rewriting> impossible(String reason) {
        return Optional.of(new Impossible(reason));
    }
}
