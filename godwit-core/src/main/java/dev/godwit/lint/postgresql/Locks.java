package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.ConstraintForm.Kind;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.ObjectKind;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.form.TableAction.AddConstraint;
import dev.godwit.lint.form.TableAction.AttachPartition;
import dev.godwit.lint.form.TableAction.DetachPartition;
import dev.godwit.lint.form.TableAction.Setting;
import dev.godwit.lint.form.TableAction.ValidateConstraint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Which locks a statement takes on which tables, by the notes of the manual's SQL command pages. The tables of indexes and constraints
 * that are named alone are asked for.
 */
final class Locks {

    private final Map<Name, LockMode> taken = new LinkedHashMap<>();

    private Locks() {}

    /**
     * The locks of a statement.
     *
     * @param tableOf the table of an index
     */
    static Map<Name, LockMode> of(Form form, Function<Name, Iterable<Name>> tableOf) {
        Locks locks = new Locks();
        locks.add(form, tableOf);
        return locks.taken;
    }

    private void take(Name table, LockMode mode) {
        taken.merge(table, mode, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    private void add(Form form, Function<Name, Iterable<Name>> tableOf) {
        if (form instanceof Form.AlterTable alter) {
            alter.actions().forEach(action -> action(alter.table(), action));
        } else if (form instanceof Form.CreateIndex create) {
            take(create.table(), create.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE);
        } else if (form instanceof Form.DropIndex drop) {
            LockMode mode = drop.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
            drop.indexes().forEach(index -> tableOf.apply(index).forEach(table -> take(table, mode)));
        } else if (form instanceof Form.CreateTable create) {
            create.partitionOf().ifPresent(parent -> take(parent, LockMode.ACCESS_EXCLUSIVE));
            create.columns().forEach(column -> column.references().ifPresent(this::referenced));
            create.constraints().forEach(each -> each.references().ifPresent(this::referenced));
        } else if (form instanceof Form.CreateTrigger trigger) {
            take(trigger.table(), LockMode.SHARE_ROW_EXCLUSIVE);
        } else {
            whole(form);
        }
    }

    private void whole(Form form) {
        if (form instanceof Form.Drop drop && drop.kind() == ObjectKind.TABLE) {
            drop.names().forEach(table -> take(table, LockMode.ACCESS_EXCLUSIVE));
        } else if (form instanceof Form.Truncate truncate) {
            truncate.tables().forEach(table -> take(table, LockMode.ACCESS_EXCLUSIVE));
        } else if (form instanceof Form.Rename rename && rename.kind() == ObjectKind.TABLE) {
            take(rename.from(), LockMode.ACCESS_EXCLUSIVE);
        } else if (form instanceof Form.Insert insert) {
            take(insert.table(), LockMode.ROW_EXCLUSIVE);
        } else if (form instanceof Form.Update update) {
            take(update.table(), LockMode.ROW_EXCLUSIVE);
        } else if (form instanceof Form.Delete delete) {
            take(delete.table(), LockMode.ROW_EXCLUSIVE);
        } else if (form instanceof Form.LockTables lock) {
            lock.tables().forEach(table -> take(table, LockMode.named(lock.mode())));
        } else if (form instanceof Form.Refresh refresh) {
            take(refresh.view(), refresh.concurrently() ? LockMode.EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
        } else if (form instanceof Form.Rewrite rewrite) {
            rewrite.table().ifPresent(table -> take(table, LockMode.ACCESS_EXCLUSIVE));
        }
    }

    private void referenced(Name table) {
        take(table, LockMode.SHARE_ROW_EXCLUSIVE);
    }

    private void action(Name table, TableAction action) {
        if (action instanceof AddConstraint add) {
            boolean foreign = add.constraint().kind() == Kind.FOREIGN_KEY;
            take(table, foreign ? LockMode.SHARE_ROW_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
            add.references().ifPresent(this::referenced);
        } else if (action instanceof ValidateConstraint) {
            take(table, LockMode.SHARE_UPDATE_EXCLUSIVE);
        } else if (action instanceof AttachPartition attach) {
            take(table, LockMode.SHARE_UPDATE_EXCLUSIVE);
            take(attach.partition(), LockMode.ACCESS_EXCLUSIVE);
        } else if (action instanceof DetachPartition detach) {
            take(table, detach.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
        } else if (action instanceof Setting setting) {
            take(table, ofSetting(setting));
        } else {
            action.references().ifPresent(this::referenced);
            take(table, LockMode.ACCESS_EXCLUSIVE);
        }
    }

    private static LockMode ofSetting(Setting setting) {
        boolean trigger = setting.words().contains(" TRIGGER ");
        boolean light = setting.startsWith("CLUSTER ON")
                || setting.startsWith("SET WITHOUT CLUSTER")
                || setting.words().matches("(SET|RESET) \\(.*")
                || setting.words().matches("ALTER COLUMN .*SET STATISTICS.*");
        return trigger
                ? LockMode.SHARE_ROW_EXCLUSIVE
                : light ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
    }
}
