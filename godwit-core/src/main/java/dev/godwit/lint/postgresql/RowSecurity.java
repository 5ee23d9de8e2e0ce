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

/** Row security hides rows as soon as it is on. */
final class RowSecurity implements Rule {

    private static final About ABOUT = About.of(
                    "row-security",
                    Severity.WARNING,
                    "Row security hides rows as soon as it is on",
                    "ENABLE ROW LEVEL SECURITY without a policy lets nobody but the owner see any row, from its "
                            + "commit on. Make the policies in the same transaction, and before it.")
            .claiming(Claim.lock(Blocking.READS_AND_WRITES));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter
                && !statement.isNew(alter.table())
                && !hasPolicy(alter.table(), statement)) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.RowSecurity security && security.on()) {
                    sink.found("From the commit on, all but the owner see only those rows of "
                            + statement.table(alter.table()) + " that a policy shows them.");
                }
            }
        }
    }

    private static boolean hasPolicy(Name table, StatementView statement) {
        return statement.before().stream()
                .anyMatch(form -> form instanceof Form.CreatePolicy policy
                        && policy.table().matches(table));
    }
}
