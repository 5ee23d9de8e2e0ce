package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** CONCURRENTLY is refused inside a transaction. */
final class ConcurrentInTransaction implements Rule {

    private static final About ABOUT = About.of(
            "concurrent-in-transaction",
            Severity.ERROR,
            "CONCURRENTLY is refused inside a transaction",
            "CREATE INDEX CONCURRENTLY, DROP INDEX CONCURRENTLY, REINDEX CONCURRENTLY and DETACH PARTITION "
                    + "CONCURRENTLY use several transactions of their own. The server refuses them inside BEGIN … "
                    + "COMMIT. Leave the transaction out: Godwit runs a migration with such a statement statement by "
                    + "statement.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.inTransaction() && isConcurrent(statement.form())) {
            sink.found("The server refuses this statement, because a transaction is open.", statement.sql() + ";");
        }
    }

    private static boolean isConcurrent(Form form) {
        if (form instanceof Form.CreateIndex create) {
            return create.concurrently();
        }
        if (form instanceof Form.DropIndex drop) {
            return drop.concurrently();
        }
        return form instanceof Form.Reindex reindex && reindex.concurrently();
    }
}
