package dev.godwit.lint.mysql;

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

/** The table is copied row by row. */
final class AlterCopiesTable implements Rule {

    private static final About ABOUT = About.of(
                    "alter-copies-table",
                    Severity.ERROR,
                    "The table is copied row by row",
                    "Where InnoDB knows no other way it copies the table: nobody can write until the copy is done, "
                            + "and replicas then do the same once more. Type changes, dropping the primary key alone, foreign "
                            + "keys and checks that the rows are compared with, stored columns and another character set are "
                            + "such. Since MariaDB 11.2 most copies are made while others write, see alter-rebuilds-table. "
                            + "Otherwise add a second column and fill it in batches, or use gh-ost or pt-online-schema-change.")
            .claiming(Claim.of(Blocking.WRITES, Work.WRITE));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (!(statement.form() instanceof Form.AlterTable alter) || statement.isNew(alter.table())) {
            return;
        }
        OnlineDdl costs = new OnlineDdl(alter, statement);
        for (TableAction action : alter.actions()) {
            if (costs.of(action) == Cost.COPY && !OnlineCopy.isPossible(alter, action, statement.server())) {
                sink.found(
                        "Nobody can write to " + statement.table(alter.table()) + " while it is copied row by row"
                                + statement.lasting(alter.table(), Work.WRITE) + ": " + Actions.of(action)
                                + " has no other way.",
                        BetterThanCopy.of(alter.table(), action));
            }
        }
    }
}
