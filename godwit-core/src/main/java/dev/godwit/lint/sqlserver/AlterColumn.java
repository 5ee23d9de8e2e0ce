package dev.godwit.lint.sqlserver;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.form.TypeForm;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.lint.rule.Work;
import java.util.Optional;

/** A column is defined anew. */
final class AlterColumn implements Rule {

    private static final About ABOUT = About.of(
            "alter-column",
            Severity.ERROR,
            "A column is defined anew",
            "ALTER COLUMN to another type, a shorter length or NOT NULL reads or writes every row under a "
                    + "schema modification lock: nobody can read or write meanwhile. A longer varchar and a column "
                    + "that may be null are changed at once.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter && !statement.isNew(alter.table())) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.Redefine redefine && !isFree(alter.table(), redefine, statement)) {
                    sink.found(
                            "Nobody can read or write " + statement.table(alter.table())
                                    + " while every row is looked at" + statement.lasting(alter.table(), Work.WRITE)
                                    + ".",
                            "ALTER TABLE " + alter.table() + " ADD "
                                    + redefine.column().last() + "_new "
                                    + redefine.as().type() + " NULL;",
                            "-- a trigger that keeps both in step, the old rows in batches,",
                            "-- and " + redefine.column() + " is dropped when no release uses it");
                }
            }
        }
    }

    private static boolean isFree(Name table, TableAction.Redefine redefine, StatementView statement) {
        Optional<TypeForm> old = statement.known().type(table, redefine.column());
        if (old.isEmpty() || redefine.as().notNull()) {
            return false;
        }
        TypeForm from = old.get();
        TypeForm to = redefine.as().typeForm();
        return from.equals(to)
                || (from.base().equals(to.base())
                        && from.isOne("varchar", "nvarchar", "varbinary")
                        && to.number(0, Integer.MAX_VALUE) >= from.number(0, Integer.MAX_VALUE));
    }
}
