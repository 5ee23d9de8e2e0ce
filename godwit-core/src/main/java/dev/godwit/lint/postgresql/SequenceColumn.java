package dev.godwit.lint.postgresql;

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

/** A new column with numbers from a sequence rewrites the table. */
final class SequenceColumn implements Rule {

    private static final About ABOUT = About.of(
                    "add-column-sequence",
                    Severity.ERROR,
                    "A new column with numbers from a sequence rewrites the table",
                    "serial and GENERATED … AS IDENTITY give every row that is there a number: the table and its "
                            + "indexes are written anew under an ACCESS EXCLUSIVE lock. Add the column without it, fill it in "
                            + "batches, and make it an identity column when it has no nulls any more.")
            .claiming(Claim.of(Blocking.READS_AND_WRITES, Work.WRITE));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter && !statement.isNew(alter.table())) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.AddColumn add && add.column().generated() == Generated.SEQUENCE) {
                    tell(alter.table(), add.column().name(), statement, sink);
                }
            }
        }
    }

    private static void tell(Name table, Name column, StatementView statement, Sink sink) {
        sink.found(
                "Nobody can read or write " + statement.table(table)
                        + " while every row is written anew with its number" + statement.lasting(table, Work.WRITE)
                        + ".",
                "ALTER TABLE " + table + " ADD COLUMN " + column + " bigint;",
                "-- new rows get numbers above those that the rows which are there will get:",
                "CREATE SEQUENCE " + table.last() + "_" + column.last() + "_seq START … OWNED BY " + table + "."
                        + column + ";",
                "ALTER TABLE " + table + " ALTER COLUMN " + column + " SET DEFAULT nextval('" + table.last() + "_"
                        + column.last() + "_seq');",
                "-- then fill the rows that are there in batches, outside of this transaction");
    }
}
