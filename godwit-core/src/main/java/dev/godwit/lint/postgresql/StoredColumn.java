package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.ColumnForm;
import dev.godwit.lint.form.ColumnForm.Generated;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Claim;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.lint.rule.Work;

/** A new stored generated column rewrites the table. */
final class StoredColumn implements Rule {

    private static final About ABOUT = About.of(
                    "add-column-stored",
                    Severity.ERROR,
                    "A new stored generated column rewrites the table",
                    "A column GENERATED ALWAYS AS (…) STORED is computed for every row that is there: the table and "
                            + "its indexes are written anew under an ACCESS EXCLUSIVE lock. A VIRTUAL one (PostgreSQL 18) is "
                            + "computed when it is read and added at once; before that, a plain column with a trigger, filled "
                            + "in batches, or a view does the same.")
            .claiming(Claim.of(Blocking.READS_AND_WRITES, Work.WRITE));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter && !statement.isNew(alter.table())) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.AddColumn add && add.column().generated() == Generated.STORED) {
                    tell(alter.table(), add.column(), statement, sink);
                }
            }
        }
    }

    private static void tell(Name table, ColumnForm column, StatementView statement, Sink sink) {
        String message = "Nobody can read or write " + statement.table(table) + " while " + column.name()
                + " is computed for every row" + statement.lasting(table, Work.WRITE) + ".";
        if (statement.server().isAtLeast(18)) {
            sink.found(message, statement.sql().replaceAll("(?i)\\bSTORED\\b", "VIRTUAL") + ";");
        } else {
            sink.found(
                    message,
                    "ALTER TABLE " + table + " ADD COLUMN " + column.name() + " " + column.type() + ";",
                    "-- then a trigger that computes it for new rows, and the rows that are there in batches");
        }
    }
}
