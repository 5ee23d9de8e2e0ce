package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** A new value of an enum type without BEFORE or AFTER sorts last. */
final class EnumValueWithoutPlace implements Rule {

    private static final About ABOUT = About.of(
            "enum-value-without-place",
            Severity.INFO,
            "A new value of an enum type without BEFORE or AFTER sorts last",
            "The order of an enum type's values is the order in which they compare and sort. Without BEFORE "
                    + "or AFTER the new one comes last, and that cannot be changed later.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AddEnumValue add && !add.placed()) {
            sink.found(
                    add.value() + " will sort behind all other values of " + add.type() + ", for ever.",
                    "ALTER TYPE " + add.type() + " ADD VALUE " + add.value() + " AFTER '…';");
        }
    }
}
