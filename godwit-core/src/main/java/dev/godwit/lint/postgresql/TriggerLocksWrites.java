package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Claim;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** Making a trigger stops writes for a moment. */
final class TriggerLocksWrites implements Rule {

    private static final About ABOUT = About.of(
                    "trigger-locks-writes",
                    Severity.INFO,
                    "Making a trigger stops writes for a moment",
                    "CREATE TRIGGER takes a SHARE ROW EXCLUSIVE lock: it waits for every transaction that has "
                            + "written to the table, and later writes wait behind it. It is short when no long transaction is "
                            + "open, so keep it apart from other work.")
            .claiming(Claim.lock(Blocking.WRITES));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.CreateTrigger trigger && !statement.isNew(trigger.table())) {
            sink.found("Writes to " + statement.table(trigger.table())
                    + " wait for this, and this waits for the transactions that have written to it.");
        }
    }
}
