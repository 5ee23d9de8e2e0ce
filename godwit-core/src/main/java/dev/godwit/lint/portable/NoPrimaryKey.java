package dev.godwit.lint.portable;

import dev.godwit.lint.form.ColumnForm;
import dev.godwit.lint.form.ConstraintForm.Kind;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** A table has no primary key. */
final class NoPrimaryKey implements Rule {

    private static final About ABOUT = About.of(
            "no-primary-key",
            Severity.WARNING,
            "A table has no primary key",
            "Without one a row cannot be named: logical replication and object mappers need it, batches have "
                    + "nothing to go by, and duplicates cannot be removed.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.CreateTable create
                && !create.columns().isEmpty()
                && !create.temporary()
                && !hasKey(create)
                && statement.later().stream().noneMatch(form -> addsKey(form, create.table()))) {
            sink.found("No row of " + create.table() + " can be named.");
        }
    }

    private static boolean hasKey(Form.CreateTable create) {
        return create.columns().stream().anyMatch(ColumnForm::primaryKey)
                || create.constraints().stream().anyMatch(constraint -> constraint.kind() == Kind.PRIMARY_KEY);
    }

    private static boolean addsKey(Form form, Name table) {
        return form instanceof Form.AlterTable alter
                && alter.table().matches(table)
                && alter.actions().stream()
                        .anyMatch(action -> action instanceof TableAction.AddConstraint add
                                && add.constraint().kind() == Kind.PRIMARY_KEY);
    }
}
