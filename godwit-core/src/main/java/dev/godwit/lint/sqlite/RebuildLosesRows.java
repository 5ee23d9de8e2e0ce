package dev.godwit.lint.sqlite;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.ObjectKind;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** Dropping a table deletes the rows that refer to it. */
final class RebuildLosesRows implements Rule {

    private static final About ABOUT = About.of(
            "rebuild-loses-rows",
            Severity.ERROR,
            "Dropping a table deletes the rows that refer to it",
            "While foreign keys are enforced, SQLite deletes all rows of a table before it drops it, and ON "
                    + "DELETE CASCADE takes the rows of other tables along. In the recipe that builds a table anew "
                    + "(create, copy, drop, rename) that loses data. Switch foreign keys off around it, outside of the "
                    + "transaction, and check them afterwards.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (!(statement.form() instanceof Form.Drop drop)
                || drop.kind() != ObjectKind.TABLE
                || statement.known().foreignKeysOff()) {
            return;
        }
        for (Name table : drop.names()) {
            if (!statement.isNew(table) && statement.known().isReferenced(table)) {
                sink.found(
                        "Rows of other tables that refer to " + statement.table(table)
                                + " are deleted or stop the drop.",
                        "PRAGMA foreign_keys = OFF;",
                        "-- create, copy, drop, rename",
                        "PRAGMA foreign_key_check;",
                        "PRAGMA foreign_keys = ON;");
            }
        }
    }
}
