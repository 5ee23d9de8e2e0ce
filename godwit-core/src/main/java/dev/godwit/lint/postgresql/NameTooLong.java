package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A name of more than 63 bytes is cut. */
final class NameTooLong implements Rule {

    private static final About ABOUT = About.of(
            "name-too-long",
            Severity.WARNING,
            "A name of more than 63 bytes is cut",
            "PostgreSQL cuts longer names with no more than a notice. Two names that differ behind the 63rd "
                    + "byte are the same then, and scripts that ask for the full name find nothing.");

    @Override
    public About about() {
        return ABOUT;
    }

    private static final int MOST_BYTES = 63;

    @Override
    public void judge(StatementView statement, Sink sink) {
        for (Name name : names(statement.form())) {
            String last = name.last();
            if (last.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                sink.found("The server will call it " + last.substring(0, Math.min(last.length(), MOST_BYTES)) + ".");
            }
        }
    }

    private static List<Name> names(Form form) {
        List<Name> names = new ArrayList<>();
        NewColumns.of(form).forEach(column -> names.add(column.name()));
        if (form instanceof Form.CreateTable create) {
            names.add(create.table());
            create.constraints().forEach(constraint -> constraint.name().ifPresent(names::add));
        } else if (form instanceof Form.CreateIndex create) {
            create.name().ifPresent(names::add);
        } else if (form instanceof Form.AlterTable alter) {
            alter.actions().forEach(action -> add(action, names));
        }
        return names;
    }

    private static void add(TableAction action, List<Name> names) {
        if (action instanceof TableAction.AddConstraint added) {
            added.constraint().name().ifPresent(names::add);
        } else if (action instanceof TableAction.RenameColumn renamed) {
            names.add(renamed.to());
        } else if (action instanceof TableAction.RenameTable renamed) {
            names.add(renamed.to());
        }
    }
}
