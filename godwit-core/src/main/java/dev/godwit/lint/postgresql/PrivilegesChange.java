package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** Who may do what changes. */
final class PrivilegesChange implements Rule {

    private static final About ABOUT = About.of(
            "privileges-change",
            Severity.INFO,
            "Who may do what changes",
            "GRANT, REVOKE and ALTER POLICY take effect for sessions that are open. A privilege that is "
                    + "taken away makes statements fail that ran before.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.Privileges change
                && !change.command().equals("GRANT")) {
            sink.found("Statements that ran before this may be refused after it.");
        }
    }
}
