package dev.godwit.lint.portable;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** A table is locked by name. */
final class LockTable implements Rule {

    private static final About ABOUT = About.of(
            "lock-table",
            Severity.WARNING,
            "A table is locked by name",
            "LOCK TABLE holds up everybody until the transaction ends (on MySQL: until UNLOCK TABLES). What "
                    + "a migration does takes the locks that it needs.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.LockTables lock) {
            for (Name table : lock.tables()) {
                if (!statement.isNew(table) && !table.parts().isEmpty()) {
                    sink.found("Others wait for " + statement.table(table) + " until this lock is given up.");
                }
            }
        }
    }
}
