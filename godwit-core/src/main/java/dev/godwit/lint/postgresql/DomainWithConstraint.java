package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** A domain with a constraint is hard to change later. */
final class DomainWithConstraint implements Rule {

    private static final About ABOUT = About.off(
            "domain-with-constraint",
            "A domain with a constraint is hard to change later",
            "Every later change of a domain's constraint concerns all tables that use it at once. A check on "
                    + "the column itself can be changed table by table.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.DomainConstraint change && change.created()) {
            sink.found("A later change of this constraint will lock every table that uses " + change.domain() + ".");
        }
    }
}
