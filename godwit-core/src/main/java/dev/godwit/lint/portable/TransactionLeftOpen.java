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
            "A migration that ends inside a transaction that it began by itself fails, and what stands behind its BEGIN is "
                    + "undone.");

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
