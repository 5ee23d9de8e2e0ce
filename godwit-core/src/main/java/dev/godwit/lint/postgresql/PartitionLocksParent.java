package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Claim;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** Making a partition stops all reads and writes of the whole table. */
final class PartitionLocksParent implements Rule {

    private static final About ABOUT = About.of(
                    "create-partition-locks-parent",
                    Severity.WARNING,
                    "Making a partition stops all reads and writes of the whole table",
                    "CREATE TABLE … PARTITION OF takes an ACCESS EXCLUSIVE lock on the partitioned table: it waits "
                            + "for every query, and everybody waits behind it. A table that is made apart and then attached "
                            + "takes a lock that lets everybody work.")
            .claiming(Claim.lock(Blocking.READS_AND_WRITES));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.CreateTable create) {
            create.partitionOf()
                    .filter(parent -> !statement.isNew(parent))
                    .ifPresent(parent -> sink.found(
                            "Making " + create.table() + " waits for all queries of " + statement.table(parent)
                                    + ", and lets all later ones wait behind it.",
                            "CREATE TABLE " + create.table() + " (LIKE " + parent + " INCLUDING ALL);",
                            "ALTER TABLE " + parent + " ATTACH PARTITION " + create.table() + " FOR VALUES …;"));
        }
    }
}
