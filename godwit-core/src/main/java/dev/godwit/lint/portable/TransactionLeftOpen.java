package dev.godwit.lint.portable;

import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.MigrationView;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;

/** A transaction is begun and not ended. */
final class TransactionLeftOpen implements Rule {

    private static final About ABOUT = About.of(
            "transaction-left-open",
            Severity.ERROR,
            "A transaction is begun and not ended",
            "What stands behind the BEGIN is not committed by the migration itself, and is undone when the "
                    + "connection closes, while the history says that it was applied.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(MigrationView migration, Sink sink) {
        if (migration.transactionOpen()) {
            sink.found("The migration begins a transaction and does not commit it.", "COMMIT;");
        }
    }
}
