package dev.godwit.lint.form;

import dev.godwit.lint.form.TableAction.AddColumn;
import dev.godwit.lint.form.TableAction.AddConstraint;
import dev.godwit.lint.form.TableAction.AddIndex;
import dev.godwit.lint.form.TableAction.DropColumn;
import dev.godwit.lint.form.TableAction.DropConstraint;
import dev.godwit.lint.form.TableAction.DropIndex;
import dev.godwit.lint.form.TableAction.Redefine;
import dev.godwit.lint.form.TableAction.RenameColumn;
import dev.godwit.lint.form.TableAction.RenameTable;
import dev.godwit.lint.form.TableAction.Setting;
import dev.godwit.lint.form.TableAction.ValidateConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands behind {@code ALTER TABLE}. For one statement; not thread-safe. */
final class AlterTableReader {

    private final ConstraintReader constraints = new ConstraintReader();
    private final IndexReader indexes = new IndexReader();
    private final ColumnAlterationReader alterations = new ColumnAlterationReader();
    private final TableSettingReader settings = new TableSettingReader();
    private final List<TableAction> actions = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private boolean nocheck;

    Form read(Cursor cursor) {
        cursor.take("IF", "EXISTS");
        cursor.take("ONLY");
        Name table = cursor.name();
        cursor.takeSymbol('*');
        nocheck = cursor.take("WITH", "NOCHECK");
        if (!nocheck) {
            cursor.take("WITH", "CHECK");
        }
        for (Cursor item : cursor.split()) {
            action(item);
        }
        return new Form.AlterTable(table, actions, options, nocheck);
    }

    private void action(Cursor item) {
        if (item.take("ADD")) {
            add(item);
        } else if (item.take("DROP")) {
            actions.add(drop(item));
        } else if (item.take("ALTER")) {
            item.take("COLUMN");
            actions.add(alterations.read(item));
        } else if (item.take("MODIFY")) {
            item.take("COLUMN");
            item.take("IF", "EXISTS");
            ColumnForm column = new ColumnReader(item).read();
            actions.add(new Redefine(column.name(), column));
        } else if (item.take("CHANGE")) {
            item.take("COLUMN");
            item.take("IF", "EXISTS");
            change(item);
        } else if (item.take("RENAME")) {
            actions.add(rename(item));
        } else if (item.take("VALIDATE", "CONSTRAINT")) {
            actions.add(new ValidateConstraint(item.name()));
        } else if (isOption(item)) {
            options.add(item.words().replace(" ", ""));
        } else {
            other(item);
        }
    }

    private static boolean isOption(Cursor item) {
        return item.is("ALGORITHM") || item.is("LOCK") || item.is("ONLINE");
    }

    /** SQL Server adds several columns with one {@code ADD}. */
    private void other(Cursor item) {
        boolean goesOn = !actions.isEmpty()
                && actions.get(actions.size() - 1) instanceof AddColumn
                && item.isName()
                && !item.isSymbol(1, '=')
                && !settings.isSetting(item);
        if (goesOn) {
            addOne(item);
        } else {
            actions.add(settings.read(item));
        }
    }

    private void add(Cursor item) {
        boolean column = item.take("COLUMN");
        item.take("IF", "NOT", "EXISTS");
        if (item.isSymbol('(')) {
            item.items().forEach(this::addOne);
        } else if (column) {
            actions.add(new AddColumn(new ColumnReader(item).read()));
        } else {
            addOne(item);
        }
    }

    private void addOne(Cursor item) {
        Optional<AddIndex> index = indexes.read(item);
        if (index.isPresent()) {
            actions.add(index.get());
            return;
        }
        Optional<ConstraintForm> constraint = constraints.read(item, nocheck);
        if (constraint.isPresent()) {
            actions.add(new AddConstraint(constraint.get()));
        } else if (item.is("PARTITION") || item.is("PERIOD") || item.is("SYSTEM")) {
            actions.add(new Setting("ADD " + item.words()));
        } else {
            actions.add(new AddColumn(new ColumnReader(item).read()));
        }
    }

    private static TableAction drop(Cursor item) {
        boolean column = item.take("COLUMN");
        if (!column && item.take("PRIMARY", "KEY")) {
            return new DropConstraint(Optional.empty());
        }
        if (!column && (item.take("CONSTRAINT") || item.take("FOREIGN", "KEY") || item.take("CHECK"))) {
            item.take("IF", "EXISTS");
            return new DropConstraint(Optional.of(item.name()));
        }
        if (!column && (item.take("INDEX") || item.take("KEY"))) {
            item.take("IF", "EXISTS");
            return new DropIndex(item.name());
        }
        if (!column && (item.is("PARTITION") || item.is("PERIOD") || item.is("SYSTEM"))) {
            return new Setting("DROP " + item.words());
        }
        item.take("IF", "EXISTS");
        return new DropColumn(item.name(), item.has("CASCADE"));
    }

    private static TableAction rename(Cursor item) {
        if (item.take("TO") || item.take("AS")) {
            return new RenameTable(item.name());
        }
        if (item.is("CONSTRAINT") || item.is("INDEX") || item.is("KEY")) {
            return new Setting("RENAME " + item.words());
        }
        item.take("COLUMN");
        Name from = item.name();
        return item.take("TO") ? new RenameColumn(from, item.name()) : new RenameTable(from);
    }

    /** {@code CHANGE} renames, defines anew, or both. */
    private void change(Cursor item) {
        Name old = item.name();
        ColumnForm column = new ColumnReader(item).read();
        if (!old.equals(column.name())) {
            actions.add(new RenameColumn(old, column.name()));
        }
        actions.add(new Redefine(old, column));
    }
}
