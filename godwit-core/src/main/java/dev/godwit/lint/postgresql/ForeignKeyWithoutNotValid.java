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

/** Adding a foreign key stops writes to both tables while every row is checked. */
final class ForeignKeyWithoutNotValid implements Rule {

    private static final About ABOUT = About.of(
                    "foreign-key-without-not-valid",
                    Severity.ERROR,
                    "Adding a foreign key stops writes to both tables while every row is checked",
                    "ADD FOREIGN KEY holds a SHARE ROW EXCLUSIVE lock on both tables while it looks up every row. "
                            + "With NOT VALID it holds them for a moment only: new rows are checked from then on. VALIDATE "
                            + "CONSTRAINT, in a later transaction, checks the old rows while everybody works.")
            .claiming(Claim.of(Blocking.WRITES, Work.READ));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter && !statement.isNew(alter.table())) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.AddConstraint add
                        && add.constraint().kind() == Kind.FOREIGN_KEY
                        && !add.constraint().notValid()) {
                    tell(alter.table(), add.constraint(), statement, sink);
                }
            }
        }
    }

    private static void tell(Name table, ConstraintForm key, StatementView statement, Sink sink) {
        String name = key.nameOr(ProposedName.of(table, key.columns(), "fkey"));
        String other = key.references()
                .map(referenced -> " and " + statement.table(referenced))
                .orElse("");
        sink.found(
                "Nobody can write to " + statement.table(table) + other + " while every row is looked up"
                        + statement.lasting(table, Work.READ) + ".",
                "ALTER TABLE " + table + " ADD CONSTRAINT " + name + " " + key.definition() + " NOT VALID;",
                "-- in a migration of its own:",
                "ALTER TABLE " + table + " VALIDATE CONSTRAINT " + name + ";");
    }
}
