package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.ConstraintForm.Kind;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Claim;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.lint.rule.Work;

/** An exclusion constraint stops all reads and writes while its index is built. */
final class ExclusionConstraint implements Rule {

    private static final About ABOUT = About.of(
                    "exclusion-constraint",
                    Severity.ERROR,
                    "An exclusion constraint stops all reads and writes while its index is built",
                    "ADD … EXCLUDE builds an index and compares every row under an ACCESS EXCLUSIVE lock, and there "
                            + "is no way to do that concurrently. Add it while the table is small, make a new table with it "
                            + "and move the rows in batches, or accept the wait in a quiet hour.")
            .claiming(Claim.of(Blocking.READS_AND_WRITES, Work.INDEX));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter && !statement.isNew(alter.table())) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.AddConstraint add
                        && add.constraint().kind() == Kind.EXCLUDE) {
                    sink.found("Nobody can read or write " + statement.table(alter.table())
                            + " while the index is built and every row compared"
                            + statement.lasting(alter.table(), Work.INDEX) + ", and there is no concurrent way.");
                }
            }
        }
    }
}
