package dev.godwit.lint.portable;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.ObjectKind;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** A table gets another name while the running release uses the old one. */
final class RenameTable implements Rule {

    private static final About ABOUT = About.of(
            "rename-table",
            Severity.ERROR,
            "A table gets another name while the running release uses the old one",
            "From the commit on the running release fails, and the new one fails until then: there is no "
                    + "moment at which both work. Where a view can take writes, let one of the old name stand for the "
                    + "table until no release uses it, in the same transaction.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.Rename rename && rename.kind() == ObjectKind.TABLE) {
            tell(rename.from(), rename.from().beside(rename.to()), statement, sink);
        } else if (statement.form() instanceof Form.AlterTable alter) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.RenameTable rename) {
                    tell(alter.table(), alter.table().beside(rename.to()), statement, sink);
                } else if (action instanceof TableAction.SetSchema move) {
                    tell(
                            alter.table(),
                            Name.of(move.schema() + "." + alter.table().last()),
                            statement,
                            sink);
                }
            }
        }
    }

    private static void tell(Name from, Name to, StatementView statement, Sink sink) {
        boolean viewFollows = statement.later().stream()
                .anyMatch(form ->
                        form instanceof Form.CreateView view && view.view().matches(from));
        if (!statement.isNew(from) && !viewFollows) {
            sink.found(
                    "A release that uses " + from + " fails from the commit on, and one that uses " + to
                            + " until then.",
                    statement.sql() + ";",
                    "CREATE VIEW " + from + " AS SELECT * FROM " + to + ";");
        }
    }
}
