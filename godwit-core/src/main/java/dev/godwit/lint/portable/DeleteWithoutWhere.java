package dev.godwit.lint.portable;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** All rows of a table are deleted. */
final class DeleteWithoutWhere implements Rule {

    private static final About ABOUT = About.of(
            "delete-without-where",
            Severity.ERROR,
            "All rows of a table are deleted",
            "A DELETE without WHERE is either meant as it stands, and then its reason should be told, or its "
                    + "condition was forgotten.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.Delete delete && !delete.filtered() && !statement.isNew(delete.table())) {
            sink.found(
                    "All rows of " + statement.table(delete.table()) + " are lost.",
                    "DELETE FROM " + delete.table() + " WHERE …;");
        }
    }
}
