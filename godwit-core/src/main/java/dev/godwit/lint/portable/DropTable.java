package dev.godwit.lint.portable;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.ObjectKind;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Claim;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** A table is dropped with all its rows. */
final class DropTable implements Rule {

    private static final About ABOUT = About.of(
                    "drop-table",
                    Severity.ERROR,
                    "A table is dropped with all its rows",
                    "The rows are gone, and every statement of the running release that names the table fails. Drop "
                            + "a table one release after the last that uses it, and keep its rows somewhere until nobody has "
                            + "missed them.")
            .claiming(Claim.lock(Blocking.READS_AND_WRITES));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.Drop drop && drop.kind() == ObjectKind.TABLE) {
            for (Name table : drop.names()) {
                if (!statement.isNew(table) && !isReplaced(table, statement)) {
                    sink.found("All rows of " + statement.table(table)
                            + " are lost, and a release that still uses it fails.");
                }
            }
        }
    }

    /** The recipe of SQLite: a new table takes the name of the old one. */
    private static boolean isReplaced(Name table, StatementView statement) {
        return statement.later().stream().anyMatch(form -> takes(form, table));
    }

    private static boolean takes(Form form, Name table) {
        if (form instanceof Form.Rename rename) {
            return rename.kind() == ObjectKind.TABLE && rename.to().matches(table);
        }
        return form instanceof Form.AlterTable alter
                && alter.actions().stream()
                        .anyMatch(action -> action instanceof TableAction.RenameTable rename
                                && rename.to().matches(table));
    }
}
