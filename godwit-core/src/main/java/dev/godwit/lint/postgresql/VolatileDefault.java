package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.ColumnForm;
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
import java.util.Locale;
import java.util.regex.Pattern;

/** A new column whose default differs for each row rewrites the table. */
final class VolatileDefault implements Rule {

    private static final About ABOUT = About.of(
                    "add-column-volatile-default",
                    Severity.ERROR,
                    "A new column whose default differs for each row rewrites the table",
                    "Since PostgreSQL 11 a new column with a default is added at once, because the default is the "
                            + "same for every row and is kept beside the table. Where it differs for each row (random(), "
                            + "gen_random_uuid(), clock_timestamp(), nextval()), the table and its indexes are written anew "
                            + "under an ACCESS EXCLUSIVE lock. Before PostgreSQL 11 every default did that. Add the column "
                            + "without it, set the default for new rows, and fill the old ones in batches.")
            .claiming(Claim.of(Blocking.READS_AND_WRITES, Work.WRITE));

    @Override
    public About about() {
        return ABOUT;
    }

    /** Functions known to be the same within a statement; of one that is not known here nothing is said. */
    private static final Pattern VOLATILE = Pattern.compile(
            "\\b(random|gen_random_uuid|uuidv4|uuidv7|uuid_generate_v1|uuid_generate_v1mc|uuid_generate_v4|clock_timestamp|timeofday|nextval"
                    + "|setval|gen_random_bytes|gen_salt|txid_current)\\s*\\(");

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter && !statement.isNew(alter.table())) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.AddColumn add && rewrites(add.column(), statement)) {
                    tell(alter.table(), add.column(), statement, sink);
                }
            }
        }
    }

    private static boolean rewrites(ColumnForm column, StatementView statement) {
        String value = column.defaultValue().orElse("null").toLowerCase(Locale.ROOT);
        return VOLATILE.matcher(value).find()
                || (!value.equals("null") && !statement.server().isAtLeast(11));
    }

    private static void tell(Name table, ColumnForm column, StatementView statement, Sink sink) {
        String value = column.defaultValue().orElse("");
        sink.found(
                "Nobody can read or write " + statement.table(table) + " while it is written anew with a value of "
                        + value + " in each row" + statement.lasting(table, Work.WRITE) + ".",
                "ALTER TABLE " + table + " ADD COLUMN " + column.name() + " " + column.type() + ", ALTER COLUMN "
                        + column.name() + " SET DEFAULT " + value + ";",
                "-- then fill the rows that are there in batches, outside of this transaction:",
                "UPDATE " + table + " SET " + column.name() + " = DEFAULT WHERE " + column.name() + " IS NULL AND …;");
    }
}
