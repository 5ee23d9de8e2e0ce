package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Claim;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows are changed while the transaction holds a lock that stops everybody. */
final class SlowWorkUnderLock implements Rule {

    private static final About ABOUT = About.of(
                    "slow-work-under-lock",
                    Severity.ERROR,
                    "Rows are changed while the transaction holds a lock that stops everybody",
                    "A lock is held until its transaction ends, and a migration is one transaction by default. An "
                            + "ALTER TABLE that takes a millisecond stops the application for as long as the UPDATE behind it "
                            + "takes. Put work on rows into a migration of its own, or a backfill in batches.")
            .claiming(Claim.lock(Blocking.READS_AND_WRITES));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (!isSlow(statement.form())) {
            return;
        }
        Set<Name> held = new LinkedHashSet<>();
        for (Form form : statement.earlier()) {
            Locks.of(form, index -> statement.known().tableOf(index).stream().toList())
                    .forEach((table, mode) -> {
                        if (mode == LockMode.ACCESS_EXCLUSIVE && !statement.isNew(table)) {
                            held.add(table);
                        }
                    });
        }
        if (!held.isEmpty()) {
            String tables = held.stream().map(statement::table).collect(Collectors.joining(" and "));
            sink.found(
                    "This transaction has locked " + tables
                            + " against reads and writes, and keeps that lock while this runs.",
                    "-- in a migration of its own:",
                    statement.sql() + ";");
        }
    }

    private static boolean isSlow(Form form) {
        return form instanceof Form.Update
                || form instanceof Form.Delete
                || (form instanceof Form.Insert insert && insert.fromQuery());
    }
}
