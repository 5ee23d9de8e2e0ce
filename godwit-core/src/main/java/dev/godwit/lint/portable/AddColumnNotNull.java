package dev.godwit.lint.portable;

import dev.godwit.lint.form.ColumnForm;
import dev.godwit.lint.form.ColumnForm.Generated;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
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
            "Where the table has rows the statement fails, because they would have no value; MySQL and MariaDB give them 0 or an empty text instead. Where it has "
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
                            rowsThatAreThere(alter.table(), statement)
                                    + " and a release that does not know the column cannot insert.",
                            "ALTER TABLE " + alter.table() + " ADD COLUMN " + definition + " DEFAULT … NOT NULL;");
                }
            }
        }
    }

    private static String rowsThatAreThere(Name table, StatementView statement) {
        boolean filled = statement.server().engine().equals("mysql")
                || statement.server().engine().equals("mariadb");
        return filled
                ? "Rows of " + statement.table(table) + " that are there get 0 or an empty text,"
                : "This fails where " + statement.table(table) + " has rows,";
    }

    private static boolean hasNoValue(ColumnForm column) {
        return column.notNull()
                && column.defaultValue()
                        .filter(value -> !value.equalsIgnoreCase("null"))
                        .isEmpty()
                && column.generated() == Generated.NO;
    }
}
