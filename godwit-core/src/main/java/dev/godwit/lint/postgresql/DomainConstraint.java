package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Claim;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.lint.rule.Work;

/** A constraint added to a domain stops writes to every table that uses it. */
final class DomainConstraint implements Rule {

    private static final About ABOUT = About.of(
                    "domain-constraint",
                    Severity.ERROR,
                    "A constraint added to a domain stops writes to every table that uses it",
                    "ALTER DOMAIN … ADD CONSTRAINT and SET NOT NULL read every table with a column of the domain, "
                            + "and nobody can write to these tables meanwhile. VALIDATE CONSTRAINT locks in the same way, so that "
                            + "NOT VALID only puts it off. A check on each table can be validated while everybody works.")
            .claiming(Claim.of(Blocking.WRITES, Work.READ));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (!(statement.form() instanceof Form.DomainConstraint change) || change.created() || change.notValid()) {
            return;
        }
        sink.found(
                "Nobody can write to any table with a column of " + change.domain() + " while all of them are read.",
                "-- for each table with such a column:",
                "ALTER TABLE … ADD CONSTRAINT … CHECK (…) NOT VALID;",
                "-- in a migration of its own:",
                "ALTER TABLE … VALIDATE CONSTRAINT …;");
    }
}
