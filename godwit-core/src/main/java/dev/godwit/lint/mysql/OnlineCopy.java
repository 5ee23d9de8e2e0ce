package dev.godwit.lint.mysql;

import dev.godwit.lint.form.ColumnForm.Generated;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.Server;

/**
 * Whether a copy is made while others write: since MariaDB 11.2, unless the statement asks for a lock, or the copy gives rows numbers of its
 * own (MariaDB documentation, “Online Schema Change”).
 */
final class OnlineCopy {

    private OnlineCopy() {}

    static boolean isPossible(Form.AlterTable alter, TableAction action, Server server) {
        boolean locked = alter.options().stream()
                .anyMatch(option -> option.equals("LOCK=SHARED") || option.equals("LOCK=EXCLUSIVE"));
        boolean numbers =
                action instanceof TableAction.AddColumn add && add.column().generated() == Generated.SEQUENCE;
        return isKnownTo(server) && !locked && !numbers;
    }

    static boolean isKnownTo(Server server) {
        return server.engine().equals("mariadb") && server.isAtLeast(11, 2);
    }
}
