package dev.godwit.lint.portable;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** A column gets another name while the running release uses the old one. */
final class RenameColumn implements Rule {

    private static final About ABOUT = About.of(
            "rename-column",
            Severity.ERROR,
            "A column gets another name while the running release uses the old one",
            "From the commit on the running release fails, and the new one fails until then. Add a second "
                    + "column, let a trigger keep both in step, fill the old rows in batches, and drop the first one "
                    + "when no release uses it any more.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter && !statement.isNew(alter.table())) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.RenameColumn rename) {
                    tell(alter.table(), rename, statement, sink);
                }
            }
        }
    }

    private static void tell(Name table, TableAction.RenameColumn rename, StatementView statement, Sink sink) {
        String type = statement
                .known()
                .table(table)
                .flatMap(known -> known.typeText(rename.column()))
                .orElse("…");
        sink.found(
                "A release that uses " + rename.column() + " of " + statement.table(table)
                        + " fails from the commit on, and one that uses " + rename.to() + " until then.",
                "ALTER TABLE " + table + " ADD COLUMN " + rename.to() + " " + type + ";",
                "-- a trigger that keeps both in step, the old rows in batches,",
                "-- and " + rename.column() + " is dropped when no release uses it");
    }
}
