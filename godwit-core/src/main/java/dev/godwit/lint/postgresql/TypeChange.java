package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.form.TypeForm;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Claim;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.lint.rule.Work;
import java.util.Optional;

/** Another type for a column rewrites the table. */
final class TypeChange implements Rule {

    private static final About ABOUT = About.of(
                    "type-change",
                    Severity.ERROR,
                    "Another type for a column rewrites the table",
                    "ALTER COLUMN … TYPE writes the table and its indexes anew under an ACCESS EXCLUSIVE lock, and "
                            + "the release that is running may not understand what it then reads. A few changes are done at "
                            + "once: to text, to a longer or unlimited varchar, to a numeric of more digits and the same "
                            + "scale, to a longer varbit. Otherwise add a second column, keep both in step with a trigger, "
                            + "fill it in batches, and change over in two releases.")
            .claiming(Claim.of(Blocking.READS_AND_WRITES, Work.WRITE));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter && !statement.isNew(alter.table())) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.ChangeType change && !isFree(alter, change, statement)) {
                    tell(alter.table(), change, statement, sink);
                }
            }
        }
    }

    private static boolean isFree(Form.AlterTable alter, TableAction.ChangeType change, StatementView statement) {
        Optional<TypeForm> old = statement.known().type(alter.table(), change.column());
        return change.using().isEmpty()
                && old.isPresent()
                && new TypeWidening(old.get(), TypeForm.of(change.type())).isFree();
    }

    private static void tell(Name table, TableAction.ChangeType change, StatementView statement, Sink sink) {
        Name column = change.column();
        String message = "Nobody can read or write " + statement.table(table) + " while it is written anew"
                + statement.lasting(table, Work.WRITE) + ".";
        String[] better = {
            "ALTER TABLE " + table + " ADD COLUMN " + column.last() + "_new " + change.type() + ";",
            "-- a trigger that keeps both in step; then, in batches and outside of this transaction:",
            "UPDATE " + table + " SET " + column.last() + "_new = "
                    + change.using().orElse(column.text()) + " WHERE " + column.last() + "_new IS NULL AND …;",
            "-- and when no release uses " + column + " any more: drop it"
        };
        if (statement.known().type(table, column).isPresent()) {
            sink.found(message, better);
        } else {
            sink.suspected(
                    message + " What type it has now the migrations do not tell; a few changes are free.", better);
        }
    }
}
