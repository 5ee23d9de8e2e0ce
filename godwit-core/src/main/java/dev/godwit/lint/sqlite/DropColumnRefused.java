package dev.godwit.lint.sqlite;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** SQLite cannot drop such a column. */
final class DropColumnRefused implements Rule {

    private static final About ABOUT = About.of(
            "drop-column-refused",
            Severity.ERROR,
            "SQLite cannot drop such a column",
            "ALTER TABLE … DROP COLUMN refuses a column of the primary key, a unique one, and one that an "
                    + "index or a check names (SQLite documentation, “ALTER TABLE DROP COLUMN”). Drop the index before "
                    + "it, or build the table anew.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.DropColumn drop && isHeld(alter.table(), drop.column(), statement)) {
                    sink.found(
                            "SQLite refuses to drop " + drop.column() + ", because a key or an index of "
                                    + alter.table() + " begins with it.",
                            "DROP INDEX …;",
                            statement.sql() + ";");
                }
            }
        }
    }

    private static boolean isHeld(Name table, Name column, StatementView statement) {
        return statement
                .known()
                .table(table)
                .filter(known -> known.isIndexed(column))
                .isPresent();
    }
}
