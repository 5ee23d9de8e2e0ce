package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Claim;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** Detaching a partition stops all reads and writes of the whole table. */
final class DetachPartition implements Rule {

    private static final About ABOUT = About.of(
                    "detach-partition-not-concurrent",
                    Severity.ERROR,
                    "Detaching a partition stops all reads and writes of the whole table",
                    "DETACH PARTITION takes an ACCESS EXCLUSIVE lock on the partitioned table: it waits for every "
                            + "query, and everybody waits behind it. DETACH PARTITION … CONCURRENTLY (PostgreSQL 14) lets "
                            + "everybody work.")
            .claiming(Claim.lock(Blocking.READS_AND_WRITES));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (!(statement.form() instanceof Form.AlterTable alter)
                || statement.isNew(alter.table())
                || !statement.server().isAtLeast(14)) {
            return;
        }
        for (TableAction action : alter.actions()) {
            if (action instanceof TableAction.DetachPartition detach && !detach.concurrently()) {
                sink.found(
                        "Detaching " + detach.partition() + " waits for all queries of "
                                + statement.table(alter.table()) + ", and lets all later ones wait behind it.",
                        "ALTER TABLE " + alter.table() + " DETACH PARTITION " + detach.partition() + " CONCURRENTLY;");
            }
        }
    }
}
