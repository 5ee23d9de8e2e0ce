package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.ConstraintForm;
import dev.godwit.lint.form.ConstraintForm.Kind;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Claim;
import dev.godwit.lint.rule.ProposedName;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.lint.rule.Work;
import java.util.List;

/** Adding a check stops reads and writes while every row is checked. */
final class CheckWithoutNotValid implements Rule {

    private static final About ABOUT = About.of(
                    "check-without-not-valid",
                    Severity.ERROR,
                    "Adding a check stops reads and writes while every row is checked",
                    "ADD CHECK holds an ACCESS EXCLUSIVE lock while it reads the whole table. With NOT VALID it "
                            + "holds it for a moment only: new rows are checked from then on. VALIDATE CONSTRAINT, in a later "
                            + "transaction, checks the old rows while everybody works.")
            .claiming(Claim.of(Blocking.READS_AND_WRITES, Work.READ));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter && !statement.isNew(alter.table())) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.AddConstraint add
                        && add.constraint().kind() == Kind.CHECK
                        && !add.constraint().notValid()) {
                    tell(alter.table(), add.constraint(), statement, sink);
                } else if (action instanceof TableAction.AddColumn add
                        && add.column().check()) {
                    sink.found(
                            "Nobody can read or write " + statement.table(alter.table()) + " while every row is checked"
                                    + statement.lasting(alter.table(), Work.READ) + ".",
                            "-- the column without its check, then the check with a name and NOT VALID");
                }
            }
        }
    }

    private static void tell(Name table, ConstraintForm check, StatementView statement, Sink sink) {
        String name = check.nameOr(ProposedName.of(table, List.of(), "check"));
        sink.found(
                "Nobody can read or write " + statement.table(table) + " while every row is checked"
                        + statement.lasting(table, Work.READ) + ".",
                "ALTER TABLE " + table + " ADD CONSTRAINT " + name + " " + check.definition() + " NOT VALID;",
                "-- in a migration of its own:",
                "ALTER TABLE " + table + " VALIDATE CONSTRAINT " + name + ";");
    }
}
