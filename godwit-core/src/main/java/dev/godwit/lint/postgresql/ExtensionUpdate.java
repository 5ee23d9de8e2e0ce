package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** Another version of an extension may behave otherwise. */
final class ExtensionUpdate implements Rule {

    private static final About ABOUT = About.of(
            "extension-update",
            Severity.WARNING,
            "Another version of an extension may behave otherwise",
            "ALTER EXTENSION … UPDATE runs the extension's own scripts, which may change functions and "
                    + "types, lock what depends on them, or need new libraries on every server. Look into its release "
                    + "notes.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.UpdateExtension update) {
            sink.found("What scripts the update of " + update.extension() + " runs, this migration does not tell.");
        }
    }
}
