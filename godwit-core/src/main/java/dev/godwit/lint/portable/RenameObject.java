package dev.godwit.lint.portable;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.ObjectKind;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** Something that applications name gets another name. */
final class RenameObject implements Rule {

    private static final About ABOUT = About.of(
            "rename-object",
            Severity.ERROR,
            "Something that applications name gets another name",
            "A schema, a view, a type, a value of an enum type, a sequence or a function that is renamed is "
                    + "not found any more by the running release. Make a second one under the new name, and drop the "
                    + "first one when no release uses it any more.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.Rename rename && rename.kind() != ObjectKind.TABLE) {
            sink.found("A release that uses the " + rename.kind().noun() + " " + rename.from()
                    + " fails from the commit on.");
        }
    }
}
