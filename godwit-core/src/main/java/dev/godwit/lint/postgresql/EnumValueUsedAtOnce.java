package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** A new value of an enum type cannot be used in the transaction that adds it. */
final class EnumValueUsedAtOnce implements Rule {

    private static final About ABOUT = About.of(
            "enum-value-used-at-once",
            Severity.ERROR,
            "A new value of an enum type cannot be used in the transaction that adds it",
            "Since PostgreSQL 12 ALTER TYPE … ADD VALUE may run in a transaction, but the value can be used "
                    + "only after its commit: the server refuses with “unsafe use of new value”. Use it in a later "
                    + "migration.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        for (Form form : statement.earlier()) {
            if (form instanceof Form.AddEnumValue add
                    && statement.sql().contains(add.value())
                    && statement.earlier().stream()
                            .noneMatch(each -> each instanceof Form.CreateType made
                                    && made.type().matches(add.type()))) {
                sink.found(
                        "The server refuses to use " + add.value()
                                + " before the transaction that added it is committed.",
                        "-- in a migration of its own:",
                        statement.sql() + ";");
            }
        }
    }
}
