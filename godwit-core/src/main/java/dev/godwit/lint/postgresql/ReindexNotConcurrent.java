package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Claim;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.lint.rule.Work;

/** Rebuilding an index stops all writes, and reads that would use it. */
final class ReindexNotConcurrent implements Rule {

    private static final About ABOUT = About.of(
                    "reindex-not-concurrent",
                    Severity.ERROR,
                    "Rebuilding an index stops all writes, and reads that would use it",
                    "REINDEX holds a SHARE lock on the table and an ACCESS EXCLUSIVE lock on the index that it "
                            + "builds anew: writes wait, and so does every query that would use the index. REINDEX … "
                            + "CONCURRENTLY (PostgreSQL 12) builds a new one beside it and swaps them.")
            .claiming(Claim.of(Blocking.WRITES, Work.INDEX));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.Reindex reindex
                && !reindex.concurrently()
                && statement.server().isAtLeast(12)) {
            String name = reindex.name().map(Name::text).orElse("");
            sink.found(
                    "Writes, and reads that use the index, wait until " + (name.isEmpty() ? "it" : name)
                            + " is rebuilt.",
                    ("REINDEX " + reindex.what() + " CONCURRENTLY " + name).strip() + ";");
        }
    }
}
