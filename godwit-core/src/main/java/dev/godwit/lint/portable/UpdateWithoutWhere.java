package dev.godwit.lint.portable;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.lint.rule.Work;

/** All rows of a table are written in one transaction. */
final class UpdateWithoutWhere implements Rule {

    private static final About ABOUT = About.of(
            "update-without-where",
            Severity.WARNING,
            "All rows of a table are written in one transaction",
            "Every row is locked until the end, whoever wants to change one waits, replicas fall behind, and "
                    + "a table that keeps old versions grows to twice its size. Go through the table in batches, each "
                    + "in a transaction of its own.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.Update update && !update.filtered() && !statement.isNew(update.table())) {
            sink.found(
                    "Every row of " + statement.table(update.table()) + " is locked until the transaction ends"
                            + statement.lasting(update.table(), Work.WRITE) + ".",
                    "-- in batches, each committed before the next:",
                    statement.sql() + " WHERE … BETWEEN … AND …;");
        }
    }
}
