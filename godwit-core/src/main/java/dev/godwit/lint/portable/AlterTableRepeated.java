package dev.godwit.lint.portable;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** Two statements change one table where one would do. */
final class AlterTableRepeated implements Rule {

    private static final About ABOUT = About.of(
            "alter-table-repeated",
            Severity.INFO,
            "Two statements change one table where one would do",
            "Each ALTER TABLE takes its lock, and where it rewrites or copies the table it does so each "
                    + "time. One statement with several actions does it once.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (!(statement.form() instanceof Form.AlterTable alter)
                || statement.before().isEmpty()) {
            return;
        }
        Form before = statement.before().get(statement.before().size() - 1);
        if (before instanceof Form.AlterTable first
                && first.table().matches(alter.table())
                && !statement.isNew(alter.table())
                && canShare(first)
                && canShare(alter)) {
            sink.found("The statement before this one changes " + alter.table() + " too; one statement can do both.");
        }
    }

    /**
     * Renaming stands alone, and what takes a weak lock only is better apart from what takes a strong one; a check that proves something
     * must be there until that is proven.
     */
    private static boolean canShare(Form.AlterTable alter) {
        return alter.actions().stream()
                .noneMatch(action -> action instanceof TableAction.RenameColumn
                        || action instanceof TableAction.RenameTable
                        || action instanceof TableAction.SetSchema
                        || action instanceof TableAction.ValidateConstraint
                        || action instanceof TableAction.AttachPartition
                        || action instanceof TableAction.DetachPartition
                        || action instanceof TableAction.DropConstraint
                        || action instanceof TableAction.Setting);
    }
}
