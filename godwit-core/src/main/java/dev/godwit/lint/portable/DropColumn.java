package dev.godwit.lint.portable;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** A column is dropped with all its values. */
final class DropColumn implements Rule {

    private static final About ABOUT = About.of(
            "drop-column",
            Severity.ERROR,
            "A column is dropped with all its values",
            "The values are gone, and statements of the running release that name the column fail, as do "
                    + "those that an object mapper has prepared with it. First let a release go out that does not use "
                    + "it, then drop it.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter && !statement.isNew(alter.table())) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.DropColumn drop) {
                    sink.found("The values of " + drop.column() + " in " + statement.table(alter.table())
                            + " are lost, and a release that still uses it fails.");
                }
            }
        }
    }
}
