package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** Type json has no equality. */
final class JsonColumn implements Rule {

    private static final About ABOUT = About.of(
            "json-column",
            Severity.WARNING,
            "Type json has no equality",
            "A column of type json makes SELECT DISTINCT, UNION and GROUP BY over its table fail, because "
                    + "json values cannot be compared. That can break queries that are running now. jsonb compares, "
                    + "can be indexed and is read faster.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter && !statement.isNew(alter.table())) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.AddColumn add
                        && add.column().typeForm().isOne("json")) {
                    Name column = add.column().name();
                    sink.found(
                            "SELECT DISTINCT, UNION and GROUP BY over all columns of " + alter.table()
                                    + " fail from now on.",
                            "ALTER TABLE " + alter.table() + " ADD COLUMN " + column + " jsonb;");
                }
            }
        }
    }
}
