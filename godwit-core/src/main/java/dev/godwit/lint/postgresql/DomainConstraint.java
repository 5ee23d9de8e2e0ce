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
import java.util.Locale;

/** A constraint added to a domain stops writes to every table that uses it. */
final class DomainConstraint implements Rule {

    private static final About ABOUT = About.of(
                    "domain-constraint",
                    Severity.ERROR,
                    "A constraint added to a domain stops writes to every table that uses it",
                    "ALTER DOMAIN … ADD CONSTRAINT and SET NOT NULL read every table with a column of the domain, "
                            + "and nobody can write to these tables meanwhile. Add the constraint NOT VALID, and validate it "
                            + "in a later migration.")
            .claiming(Claim.of(Blocking.WRITES, Work.READ));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.DomainConstraint change && !change.created() && !change.notValid()) {
            boolean check = change.definition().toUpperCase(Locale.ROOT).startsWith("ADD ");
            sink.found(
                    "Nobody can write to any table with a column of " + change.domain()
                            + " while all of them are read.",
                    check
                            ? new String[] {
                                "ALTER DOMAIN " + change.domain() + " " + change.definition() + " NOT VALID;",
                                "-- in a migration of its own:",
                                "ALTER DOMAIN " + change.domain() + " VALIDATE CONSTRAINT …;"
                            }
                            : new String[] {
                                "ALTER DOMAIN " + change.domain() + " ADD CONSTRAINT "
                                        + change.domain().last() + "_not_null CHECK (VALUE IS NOT NULL) NOT VALID;",
                                "-- in a migration of its own:",
                                "ALTER DOMAIN " + change.domain() + " VALIDATE CONSTRAINT "
                                        + change.domain().last() + "_not_null;"
                            });
        }
    }
}
