package dev.godwit.lint.portable;

import dev.godwit.lint.form.ColumnForm;
import dev.godwit.lint.form.ColumnForm.Generated;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** A new column that must have a value, and has none. */
final class AddColumnNotNull implements Rule {

    private static final About ABOUT = About.of(
            "add-column-not-null",
            Severity.ERROR,
            "A new column that must have a value, and has none",
            "Where the table has rows the statement fails, because they would have no value. Where it has "
                    + "none, the running release, which does not know the column, can insert no more. Give it a "
                    + "default, or let it be null at first.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter && !statement.isNew(alter.table())) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.AddColumn add && hasNoValue(add.column())) {
                    String definition = add.column().name() + " " + add.column().type();
                    sink.found(
                            "This fails where " + statement.table(alter.table())
                                    + " has rows, and elsewhere a release that does not know the column cannot insert.",
                            "ALTER TABLE " + alter.table() + " ADD COLUMN " + definition + " DEFAULT … NOT NULL;");
                }
            }
        }
    }

    private static boolean hasNoValue(ColumnForm column) {
        return column.notNull()
                && column.defaultValue()
                        .filter(value -> !value.equalsIgnoreCase("null"))
                        .isEmpty()
                && column.generated() == Generated.NO;
    }
}
