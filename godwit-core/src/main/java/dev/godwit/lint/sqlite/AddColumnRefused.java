package dev.godwit.lint.sqlite;

import dev.godwit.lint.form.ColumnForm;
import dev.godwit.lint.form.ColumnForm.Generated;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.ProposedName;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** SQLite cannot add such a column. */
final class AddColumnRefused implements Rule {

    private static final About ABOUT = About.of(
            "add-column-refused",
            Severity.ERROR,
            "SQLite cannot add such a column",
            "ALTER TABLE … ADD COLUMN refuses a primary key, a unique column, a stored generated column, "
                    + "and, where the table has rows, a default that is computed (CURRENT_TIMESTAMP, an expression in "
                    + "parentheses) (SQLite documentation, “ALTER TABLE ADD COLUMN”). Add the column without it, or "
                    + "build the table anew.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.AddColumn add) {
                    reason(add.column())
                            .ifPresent(reason -> sink.found(
                                    "SQLite refuses to add " + add.column().name() + " to a table that is there: "
                                            + reason + ".",
                                    better(alter.table(), add.column())));
                }
            }
        }
    }

    private static Optional<String> reason(ColumnForm column) {
        if (column.primaryKey()) {
            return Optional.of("it is a primary key");
        }
        if (column.unique()) {
            return Optional.of("it is unique");
        }
        if (column.generated() == Generated.STORED) {
            return Optional.of("it is computed and stored");
        }
        String value = column.defaultValue().orElse("").toUpperCase(Locale.ROOT);
        return value.startsWith("(") || value.startsWith("CURRENT_")
                ? Optional.of("its default is computed, which is refused where the table has rows")
                : Optional.empty();
    }

    private static String[] better(Name table, ColumnForm column) {
        String add = "ALTER TABLE " + table + " ADD COLUMN " + column.name() + " " + column.type() + ";";
        return column.unique()
                ? new String[] {
                    add,
                    "CREATE UNIQUE INDEX " + ProposedName.of(table, List.of(column.name()), "key") + " ON " + table
                            + " (" + column.name() + ");"
                }
                : new String[] {add};
    }
}
