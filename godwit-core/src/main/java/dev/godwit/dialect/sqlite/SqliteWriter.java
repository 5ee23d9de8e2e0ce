package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.SchemaSql.Writer;
import dev.godwit.dialect.schema.ConstraintTexts;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.ConstraintChange.Kind;
import dev.godwit.schema.change.IndexChange;
import dev.godwit.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes changes, gathers those that need a rebuild of the same table, and keeps in mind what becomes of the tables. */
final class SqliteWriter implements Writer {

    private final Names names;
    private final SqliteColumns columns;
    private final SqliteTables tables;
    private final SqliteRebuild rebuild;
    private final SqliteEdits edits;
    private final SqlitePlainChanges plain;
    private final SqliteIndexes indexes;
    private final List<String> statements = new ArrayList<>();
    private Optional<SqliteTable> rebuilt = Optional.empty();

    SqliteWriter(
            Names names, SqliteColumns columns, ConstraintTexts rules, SqliteTables tables, SqliteRebuild rebuild) {
        this.names = names;
        this.columns = columns;
        this.tables = tables;
        this.rebuild = rebuild;
        this.edits = new SqliteEdits(names, columns, rules, tables.syntax());
        this.indexes = new SqliteIndexes(names, tables);
        this.plain = new SqlitePlainChanges(names, columns, rules, tables, indexes);
    }

    @Override
    public List<String> statements(List<Change> changes) {
        statements.clear();
        changes.forEach(this::write);
        finish();
        return List.copyOf(statements);
    }

    private void write(Change change) {
        if (change instanceof ColumnChange.Rename rename) {
            finish();
            statements.add("ALTER TABLE " + names.of(rename.table()) + " RENAME COLUMN " + names.of(rename.column())
                    + " TO " + names.of(rename.to()));
            new SqliteRenames(names, tables).renamed(rename);
        } else if (change instanceof ColumnChange column) {
            column(column);
        } else if (change instanceof ConstraintChange constraint) {
            constraint(constraint);
        } else if (change instanceof IndexChange index && isBeingRebuilt(index.table())) {
            indexes.remember(index);
        } else {
            finish();
            statements.addAll(plain.statements(change));
            if (change instanceof TableChange.Rename rename) {
                new SqliteRenames(names, tables).renamed(rename);
            }
        }
    }

    private boolean isBeingRebuilt(QualifiedName table) {
        return rebuilt.filter(before -> before.name().equals(table)).isPresent();
    }

    private void column(ColumnChange change) {
        Optional<SqliteTable> table = tables.find(change.table());
        Optional<String> native_ = isBeingRebuilt(change.table()) ? Optional.empty() : directly(change, table);
        if (native_.isPresent()) {
            finish();
            statements.add("ALTER TABLE " + names.of(change.table()) + " " + native_.get());
            tables.change(change.table(), known -> edits.edit(known, change));
        } else {
            begin(change.table());
            tables.change(change.table(), known -> edits.edit(known, change));
        }
    }

    /** What {@code ALTER TABLE} does by itself. */
    private Optional<String> directly(ColumnChange change, Optional<SqliteTable> table) {
        if (change instanceof ColumnChange.Add add && SqliteColumns.canBeAdded(add.definition())) {
            return Optional.of("ADD COLUMN " + columns.definition(add.definition(), ""));
        } else if (change instanceof ColumnChange.Drop drop
                && table.filter(known -> !canBeDropped(known, drop.column())).isEmpty()) {
            return Optional.of("DROP COLUMN " + names.of(drop.column()));
        }
        return Optional.empty();
    }

    /** SQLite documentation, “ALTER TABLE DROP COLUMN”. */
    private static boolean canBeDropped(SqliteTable table, String column) {
        boolean used = table.text().items().stream()
                        .anyMatch(
                                item -> !item.isColumn(column) && item.content().mentions(column))
                || table.others().stream().anyMatch(other -> other.mentions(column));
        boolean bound = table.text()
                .column(column)
                .map(SqliteColumnText::of)
                .filter(text -> text.clause("PRIMARY").isPresent()
                        || text.clause("UNIQUE").isPresent()
                        || text.clause("REFERENCES").isPresent())
                .isPresent();
        return !used && !bound;
    }

    /** A unique key can be an index in SQLite, which has a name of its own and goes without a rebuild. */
    private void constraint(ConstraintChange change) {
        boolean isIndex = change instanceof ConstraintChange.Drop drop
                && drop.ruleKind() == Kind.UNIQUE
                && tables.find(change.table())
                        .flatMap(table -> table.index(drop.name().orElse("")))
                        .isPresent();
        if (isIndex) {
            String name = ((ConstraintChange.Drop) change).name().orElseThrow();
            write(new IndexChange.Drop(change.table(), name, Optional.empty(), false, false));
            return;
        }
        begin(change.table());
        tables.change(change.table(), known -> edits.edit(known, change));
    }

    private void begin(QualifiedName table) {
        if (isBeingRebuilt(table)) {
            return;
        }
        finish();
        rebuilt = Optional.of(
                tables.find(table)
                        .orElseThrow(
                                () -> Unsupported.because(
                                        "SQLite can make this change only by making table " + table
                                                + " anew, and there is no such table to be seen.",
                                        "Make the change where the table can be looked at, or create the table in the same migration.")));
    }

    private void finish() {
        rebuilt.ifPresent(before -> {
            SqliteTable after = tables.find(before.name()).orElseThrow();
            String name = before.name().name();
            List<SqliteTable> followers = tables.all().stream()
                    .filter(table -> !table.name().name().equalsIgnoreCase(name) && table.followsDeletesOf(name))
                    .toList();
            if (!after.text().equals(before.text()) || !after.others().equals(before.others())) {
                statements.addAll(rebuild.statements(before, after, followers));
            }
        });
        rebuilt = Optional.empty();
    }
}
