package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.IndexKind;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Claim;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.lint.rule.Work;

/** Building an index stops all writes to its table. */
final class IndexNotConcurrent implements Rule {

    private static final About ABOUT = About.of(
                    "index-not-concurrent",
                    Severity.ERROR,
                    "Building an index stops all writes to its table",
                    "CREATE INDEX reads the whole table under a SHARE lock: whoever inserts, updates or deletes "
                            + "waits until the index is there. CREATE INDEX CONCURRENTLY takes longer, reads the table twice, "
                            + "and lets everybody work. It cannot run in a transaction; Godwit runs a migration that holds it "
                            + "statement by statement. When it fails, an invalid index is left, which is to be dropped before "
                            + "another try.")
            .claiming(Claim.of(Blocking.WRITES, Work.INDEX));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.CreateIndex create
                && !create.concurrently()
                && !statement.isNew(create.table())) {
            String unique = create.kind() == IndexKind.UNIQUE ? "UNIQUE " : "";
            sink.found(
                    "Nobody can write to " + statement.table(create.table()) + " while the index is built"
                            + statement.lasting(create.table(), Work.INDEX) + ".",
                    "CREATE " + unique + "INDEX CONCURRENTLY " + create.definition() + ";");
        }
    }
}
