package dev.godwit.lint.postgresql;

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
import java.util.List;
import java.util.Optional;

/** Validating a constraint in the transaction that added it holds its lock all the while. */
final class ValidateInSameTransaction implements Rule {

    private static final About ABOUT = About.of(
                    "validate-in-same-transaction",
                    Severity.ERROR,
                    "Validating a constraint in the transaction that added it holds its lock all the while",
                    "NOT VALID and VALIDATE CONSTRAINT are two steps so that the strong lock of the first one ends "
                            + "before the long second one begins. In one transaction, which is what a migration is by default, "
                            + "that lock is held until the whole table has been read.")
            .claiming(Claim.of(Blocking.READS_AND_WRITES, Work.READ));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (!(statement.form() instanceof Form.AlterTable alter) || statement.isNew(alter.table())) {
            return;
        }
        for (TableAction action : alter.actions()) {
            if (action instanceof TableAction.ValidateConstraint validate
                    && added(validate.constraint(), alter.table(), statement.earlier())) {
                sink.found(
                        "Adding " + validate.constraint() + " locked " + statement.table(alter.table())
                                + ", and this transaction keeps that lock while every row is checked"
                                + statement.lasting(alter.table(), Work.READ) + ".",
                        "-- in a migration of its own:",
                        "ALTER TABLE " + alter.table() + " VALIDATE CONSTRAINT " + validate.constraint() + ";");
            }
        }
    }

    private static boolean added(Name constraint, Name table, List<Form> earlier) {
        return earlier.stream()
                .filter(form ->
                        form instanceof Form.AlterTable alter && alter.table().matches(table))
                .flatMap(form -> ((Form.AlterTable) form).actions().stream())
                .anyMatch(action -> action instanceof TableAction.AddConstraint add
                        && add.constraint().name().equals(Optional.of(constraint)));
    }
}
