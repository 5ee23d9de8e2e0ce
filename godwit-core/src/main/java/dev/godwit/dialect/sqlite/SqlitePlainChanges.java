package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.AlterTables;
import dev.godwit.dialect.schema.ChangeParts;
import dev.godwit.dialect.schema.ConstraintTexts;
import dev.godwit.dialect.schema.Programs;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.dialect.schema.WrittenViews;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.IndexChange;
import dev.godwit.schema.change.TableChange;
import dev.godwit.schema.change.TriggerChange;
import dev.godwit.schema.change.ViewChange;
import java.util.List;

/** The changes that never need a rebuild. */
final class SqlitePlainChanges {

    private final Names names;
    private final SqliteTables tables;
    private final SqliteIndexes indexes;
    private final SqliteTableChanges tableChanges;
    private final ChangeParts parts;

    SqlitePlainChanges(
            Names names, SqliteColumns columns, ConstraintTexts rules, SqliteTables tables, SqliteIndexes indexes) {
        this.names = names;
        this.tables = tables;
        this.indexes = indexes;
        this.tableChanges = new SqliteTableChanges(names, columns, rules, indexes, tables);
        this.parts = new ChangeParts(
                tableChanges,
                Unsupported.part("Columns are changed elsewhere.", ""),
                Unsupported.part("Rules are changed elsewhere.", ""),
                indexes,
                new WrittenViews("SQLite", names, new SqliteViews(names, tables)),
                Unsupported.part("SQLite has no enum types of their own.", "Give the columns the values themselves."),
                Unsupported.part("SQLite has no sequences.", "Use an integer primary key that numbers itself."),
                Unsupported.part("SQLite has no schemas.", "Use a name in front of the table's: blog_posts."),
                Unsupported.part("SQLite has no extensions in its SQL.", "Load them with the driver."),
                Unsupported.part("SQLite has no stored routines.", "Write it in the application, or as a trigger."),
                Programs.triggers(
                        trigger -> "DROP TRIGGER " + names.of(trigger.table().beside(trigger.name()))));
    }

    List<String> statements(Change change) {
        List<String> statements = AlterTables.statements(parts.pieces(change), names, false);
        remember(change, statements);
        return statements;
    }

    private void remember(Change change, List<String> statements) {
        if (change instanceof TableChange table) {
            tableChanges.remember(table, statements);
        } else if (change instanceof IndexChange index) {
            indexes.remember(index);
        } else if (change instanceof ViewChange.Create create) {
            tables.putView(create.view().name(), statements.get(statements.size() - 1));
        } else if (change instanceof TriggerChange trigger) {
            remember(trigger);
        }
    }

    private void remember(TriggerChange change) {
        if (change instanceof TriggerChange.Create create) {
            QualifiedName table = create.trigger().table();
            tables.change(
                    table, known -> known.plus(tables.read(create.trigger().definition())));
        } else if (change instanceof TriggerChange.Drop drop) {
            tables.change(
                    drop.trigger().table(),
                    known -> known.without(drop.trigger().name()));
        }
    }
}
