package dev.godwit.lint.sqlite;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** A pragma that does nothing inside a transaction. */
final class PragmaWithoutEffect implements Rule {

    private static final About ABOUT = About.of(
            "pragma-without-effect",
            Severity.WARNING,
            "A pragma that does nothing inside a transaction",
            "PRAGMA foreign_keys is a no-op while a transaction is open (SQLite documentation, “PRAGMA "
                    + "foreign_keys”). Godwit runs it before the transaction where it stands at the head of a "
                    + "migration; behind a BEGIN it has no effect.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.Parameter parameter
                && parameter.name().equals("foreign_keys")
                && statement.inTransaction()) {
            sink.found(
                    "A transaction is open, so this changes nothing.",
                    "-- at the head of the migration:",
                    statement.sql() + ";");
        }
    }
}
