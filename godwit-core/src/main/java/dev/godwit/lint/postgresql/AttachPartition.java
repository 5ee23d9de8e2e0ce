package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.ConstraintForm.Kind;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Claim;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.lint.rule.Work;

/** Attaching a partition reads all its rows under a lock. */
final class AttachPartition implements Rule {

    private static final About ABOUT = About.of(
                    "attach-partition-checks-rows",
                    Severity.WARNING,
                    "Attaching a partition reads all its rows under a lock",
                    "ATTACH PARTITION makes sure that every row belongs there, under an ACCESS EXCLUSIVE lock on the "
                            + "table that becomes a partition, unless a check that has been validated says the same as the "
                            + "bounds of the partition. Where there is a default partition, that is locked and read too.")
            .claiming(Claim.of(Blocking.READS_AND_WRITES, Work.READ));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (!(statement.form() instanceof Form.AlterTable alter)) {
            return;
        }
        for (TableAction action : alter.actions()) {
            if (action instanceof TableAction.AttachPartition attach
                    && !statement.isNew(attach.partition())
                    && !isChecked(attach.partition(), statement)) {
                Name table = attach.partition();
                sink.found(
                        "Nobody can read or write " + statement.table(table)
                                + " while its rows are compared with the bounds" + statement.lasting(table, Work.READ)
                                + ".",
                        "ALTER TABLE " + table + " ADD CONSTRAINT " + table.last() + "_bounds CHECK (…) NOT VALID;",
                        "-- in a migration of its own:",
                        "ALTER TABLE " + table + " VALIDATE CONSTRAINT " + table.last() + "_bounds;",
                        "-- and after that:",
                        statement.sql() + ";");
            }
        }
    }

    private static boolean isChecked(Name table, StatementView statement) {
        return statement
                .known()
                .table(table)
                .filter(known -> known.checked().stream().anyMatch(check -> check.kind() == Kind.CHECK))
                .isPresent();
    }
}
