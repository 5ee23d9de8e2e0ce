package dev.godwit.lint.sqlserver;

import dev.godwit.lint.form.ConstraintForm.Kind;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.lint.rule.Work;

/** A new constraint stops all reads and writes while every row is checked. */
final class ConstraintChecksRows implements Rule {

    private static final About ABOUT = About.of(
            "constraint-checks-rows",
            Severity.WARNING,
            "A new constraint stops all reads and writes while every row is checked",
            "ADD CONSTRAINT … FOREIGN KEY and CHECK compare every row under a schema modification lock. WITH "
                    + "NOCHECK leaves the rows that are there alone; ALTER TABLE … WITH CHECK CHECK CONSTRAINT, in a "
                    + "quiet hour, makes the constraint trusted again.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (!(statement.form() instanceof Form.AlterTable alter) || alter.nocheck() || statement.isNew(alter.table())) {
            return;
        }
        for (TableAction action : alter.actions()) {
            if (action instanceof TableAction.AddConstraint add
                    && (add.constraint().kind() == Kind.FOREIGN_KEY
                            || add.constraint().kind() == Kind.CHECK)) {
                String name = add.constraint().nameOr("…");
                sink.found(
                        "Nobody can read or write " + statement.table(alter.table()) + " while every row is checked"
                                + statement.lasting(alter.table(), Work.READ) + ".",
                        "ALTER TABLE " + alter.table() + " WITH NOCHECK ADD CONSTRAINT " + name + " "
                                + add.constraint().definition() + ";",
                        "-- in a quiet hour:",
                        "ALTER TABLE " + alter.table() + " WITH CHECK CHECK CONSTRAINT " + name + ";");
            }
        }
    }
}
