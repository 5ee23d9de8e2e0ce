package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rewrite.Identifier;
import dev.godwit.lint.rewrite.NextRelease;
import dev.godwit.lint.rewrite.Rewriting;
import dev.godwit.lint.rewrite.Rewriting.Sequence;
import dev.godwit.lint.rewrite.SafeStep;
import dev.godwit.lint.rewrite.ShortName;
import dev.godwit.lint.rewrite.Standing;
import dev.godwit.lint.rewrite.Unsafe;
import dev.godwit.schema.Column;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.ColumnChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column that gets another name or another type, in two releases: first a second column beside it that a trigger keeps in step, with
 * what hangs on the first one; in the next release the first one goes.
 */
final class SecondColumn {

    /** Both names hold the same value in both directions, so that the old and the new application may write to either. */
    Optional<Rewriting> renamed(Unsafe unsafe, Name table, TableAction.RenameColumn rename) {
        if (!unsafe.rules().contains("rename-column")) {
            return Optional.empty();
        }
        Unsafe.Known known = unsafe.before().of(table);
        Optional<String> obstacle = ColumnObstacle.of(known, table, rename.column());
        if (obstacle.isPresent()) {
            return SafeColumns.impossible(obstacle.get());
        }
        Standing standing = known.standing().orElseThrow();
        Column old = standing.table().column(rename.column().last()).orElseThrow();
        Parts parts = new Parts(unsafe, table, standing, old, rename.to().last());
        List<SafeStep> add = unsafe.written(new ColumnChange.Add(
                parts.there(), old.named(parts.second).nullable(true).withDefault(Optional.empty()), Optional.empty()));
        SyncTrigger trigger = SyncTrigger.bothWays(table, rename.column(), rename.to());
        String value = rename.column().text();
        List<SafeStep> next =
                new ArrayList<>(parts.unlessAny(value + " IS DISTINCT FROM " + rename.to(), trigger.drop()));
        next.addAll(parts.dropFirst());
        next.addAll(parts.attached.takeNames());
        old.defaultValue()
                .ifPresent(set -> next.addAll(unsafe.written(new ColumnChange.SetDefault(
                        parts.there(), parts.second, Optional.of(set), Optional.empty(), true))));
        List<SafeStep> back = new ArrayList<>(
                unsafe.written(new ColumnChange.Add(parts.there(), old.nullable(true), Optional.empty())));
        old.defaultValue()
                .ifPresent(set -> back.addAll(unsafe.written(new ColumnChange.SetDefault(
                        parts.there(), parts.second, Optional.empty(), Optional.empty(), true))));
        back.addAll(trigger.create());
        back.add(parts.fill(value, rename.to().text()));
        back.addAll(parts.requireFirst(value));
        back.addAll(parts.attached.giveNamesBack());
        return Optional.of(parts.inTwoReleases(
                add,
                trigger,
                parts.fill(rename.to().text(), value),
                rename.to().text(),
                next,
                back,
                "drop_" + old.name() + "_of_" + table.last(),
                "no release that uses " + old.name() + " is running"));
    }

    /** The second column follows the first one until both change places in a moment. */
    Optional<Rewriting> changed(Unsafe unsafe, Name table, TableAction.ChangeType change) {
        if (!unsafe.rules().contains("type-change")) {
            return Optional.empty();
        }
        Unsafe.Known known = unsafe.before().of(table);
        Optional<String> obstacle = ColumnObstacle.of(known, table, change.column());
        if (obstacle.isPresent()) {
            return SafeColumns.impossible(obstacle.get());
        }
        if (unsafe.wording().says("COLLATE")) {
            return SafeColumns.impossible(
                    "The new type comes with a collation. Change that in a migration of its own.");
        }
        Standing standing = known.standing().orElseThrow();
        Column old = standing.table().column(change.column().last()).orElseThrow();
        Parts parts = new Parts(unsafe, table, standing, old, ShortName.of(old.name(), "new"));
        String second = Identifier.of(parts.second);
        String converted = change.using().orElse(change.column() + "::" + change.type());
        SyncTrigger trigger = SyncTrigger.forward(
                table,
                change.column(),
                Identifier.name(parts.second),
                RowExpression.of(converted, standing.table(), unsafe.syntax()));
        List<SafeStep> add =
                List.of(SafeStep.of("ALTER TABLE " + table + " ADD COLUMN " + second + " " + change.type()));
        List<SafeStep> next = new ArrayList<>(
                parts.unlessAny(change.column() + " IS NOT NULL AND " + second + " IS NULL", trigger.drop()));
        next.addAll(parts.dropFirst());
        next.add(SafeStep.of("ALTER TABLE " + table + " RENAME COLUMN " + second + " TO " + change.column())
                .ignoring("rename-column", "no release knows " + second));
        next.addAll(parts.attached.takeNames());
        old.defaultValue()
                .ifPresent(set -> next.addAll(unsafe.written(new ColumnChange.SetDefault(
                        parts.there(), old.name(), Optional.of(set), Optional.empty(), true))));
        old.comment()
                .ifPresent(text -> next.add(SafeStep.of("COMMENT ON COLUMN " + table + "." + change.column() + " IS '"
                        + text.replace("'", "''") + "'")));
        List<SafeStep> back = new ArrayList<>();
        back.add(SafeStep.of("ALTER TABLE " + table + " RENAME COLUMN " + change.column() + " TO " + second));
        old.defaultValue()
                .ifPresent(set -> back.addAll(unsafe.written(new ColumnChange.SetDefault(
                        parts.there(), parts.second, Optional.empty(), Optional.empty(), true))));
        back.addAll(unsafe.written(new ColumnChange.Add(parts.there(), old.nullable(true), Optional.empty())));
        String type = String.join(
                        "",
                        unsafe.writer()
                                .apply(List.of(new ColumnChange.Add(
                                        QualifiedName.of("t"), Column.of("c", old.type()), Optional.empty()))))
                .replaceFirst("(?i)^ALTER TABLE t ADD COLUMN c ", "");
        back.add(parts.fill(change.column().text(), second + "::" + type));
        back.addAll(parts.requireFirst(change.column().text()));
        back.addAll(trigger.create());
        back.addAll(parts.attached.giveNamesBack());
        return Optional.of(parts.inTwoReleases(
                add,
                trigger,
                parts.fill(second, converted),
                second,
                next,
                back,
                "change_type_of_" + old.name() + "_of_" + table.last(),
                "every running release can read and write " + old.name() + " as " + change.type()));
    }

    /** What both have in common. */
    private static final class Parts {
        private final Unsafe unsafe;
        private final Name table;
        private final Standing standing;
        private final Column old;
        private final String second;
        private final AttachedToColumn attached;

        Parts(Unsafe unsafe, Name table, Standing standing, Column old, String second) {
            this.unsafe = unsafe;
            this.table = table;
            this.standing = standing;
            this.old = old;
            this.second = second;
            this.attached = new AttachedToColumn(unsafe, table, standing.table(), old.name(), second);
        }

        QualifiedName there() {
            return standing.table().name();
        }

        /** What goes with the column: its indexes and constraints. */
        List<SafeStep> dropFirst() {
            List<SafeStep> steps = new ArrayList<>();
            unsafe.written(new ColumnChange.Drop(there(), old.name(), Optional.empty()))
                    .forEach(step -> steps.add(step.ignoring(
                            "drop-column",
                            "its values are in the other column, and no running release uses this one")));
            return steps;
        }

        /** What is to be dropped is looked at once more: a row of which this is true stops it. */
        List<SafeStep> unlessAny(String condition, List<SafeStep> steps) {
            List<SafeStep> guarded = new ArrayList<>(steps);
            guarded.set(
                    0,
                    steps.get(0).under("migrate:assert SELECT 1 FROM " + table + " WHERE " + condition + " LIMIT 1"));
            return guarded;
        }

        SafeStep fill(String to, String value) {
            return SafeStep.backfill(
                    table.text(),
                    "UPDATE " + table + " SET " + to + " = " + value + " WHERE :range AND " + to + " IS NULL");
        }

        List<SafeStep> requireFirst(String column) {
            return old.nullable() ? List.of() : SafeConstraints.notNull(table, column, old.name());
        }

        Sequence inTwoReleases(
                List<SafeStep> add,
                SyncTrigger trigger,
                SafeStep fill,
                String column,
                List<SafeStep> next,
                List<SafeStep> back,
                String name,
                String when) {
            List<SafeStep> first = new ArrayList<>(add);
            first.addAll(trigger.create());
            first.add(fill);
            if (!old.nullable()) {
                first.addAll(SafeConstraints.notNull(table, column, second));
            }
            first.addAll(attached.make());
            List<SafeStep> undo = new ArrayList<>(trigger.drop());
            undo.addAll(unsafe.written(new ColumnChange.Drop(there(), second, Optional.empty())));
            return Sequence.firstHalf(first, undo, new NextRelease(name, when, next, back, false));
        }
    }
}
