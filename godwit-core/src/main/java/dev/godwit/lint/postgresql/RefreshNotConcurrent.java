package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Claim;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.lint.rule.Work;

/** Refreshing a materialized view stops all reads of it. */
final class RefreshNotConcurrent implements Rule {

    private static final About ABOUT = About.of(
                    "refresh-not-concurrent",
                    Severity.WARNING,
                    "Refreshing a materialized view stops all reads of it",
                    "REFRESH MATERIALIZED VIEW holds an ACCESS EXCLUSIVE lock while its query runs. REFRESH "
                            + "MATERIALIZED VIEW CONCURRENTLY lets everybody read the old rows meanwhile; it needs a unique "
                            + "index over columns of the view.")
            .claiming(Claim.of(Blocking.READS_AND_WRITES, Work.WRITE));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.Refresh refresh
                && !refresh.concurrently()
                && !statement.isNew(refresh.view())) {
            sink.found(
                    "Nobody can read " + statement.table(refresh.view()) + " while its query runs.",
                    "REFRESH MATERIALIZED VIEW CONCURRENTLY " + refresh.view() + ";");
        }
    }
}
