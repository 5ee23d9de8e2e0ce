package dev.godwit.lint.portable;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Claim;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** A table is emptied. */
final class Truncate implements Rule {

    private static final About ABOUT = About.of(
                    "truncate",
                    Severity.ERROR,
                    "A table is emptied",
                    "All rows are gone, and no error will tell. On PostgreSQL TRUNCATE also stops all reads and "
                            + "writes for as long as it waits for running queries.")
            .claiming(Claim.lock(Blocking.READS_AND_WRITES));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.Truncate truncate) {
            for (Name table : truncate.tables()) {
                if (!statement.isNew(table)) {
                    sink.found("All rows of " + statement.table(table) + " are lost.");
                }
            }
        }
    }
}
