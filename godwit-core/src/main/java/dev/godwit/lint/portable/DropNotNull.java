package dev.godwit.lint.portable;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** A column may be null that never was. */
final class DropNotNull implements Rule {

    private static final About ABOUT = About.of(
            "drop-not-null",
            Severity.INFO,
            "A column may be null that never was",
            "The running release has never met a null there, and may not expect one. Let a release that does "
                    + "go out first.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter && !statement.isNew(alter.table())) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.DropNotNull drop) {
                    sink.found("A release that expects a value in " + drop.column() + " of " + alter.table()
                            + " may meet none.");
                }
            }
        }
    }
}
