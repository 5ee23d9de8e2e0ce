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

/** One transaction locks several tables against everybody. */
final class SeveralTablesLocked implements Rule {

    private static final About ABOUT = About.of(
                    "several-tables-locked",
                    Severity.WARNING,
                    "One transaction locks several tables against everybody",
                    "Each ACCESS EXCLUSIVE lock waits for the queries that use its table, and the transaction keeps "
                            + "those that it has already. Two tables are a deadlock with any query that joins them the other "
                            + "way round, and the first one is stopped for as long as the second one has to be waited for. "
                            + "Change one table in each migration.")
            .claiming(Claim.lock(Blocking.READS_AND_WRITES));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        for (Name table : locked(statement.form(), statement)) {
            Set<Name> before = new LinkedHashSet<>();
            statement.earlier().forEach(form -> before.addAll(locked(form, statement)));
            if (!before.isEmpty() && before.stream().noneMatch(table::matches)) {
                String held = before.stream().map(Name::text).collect(Collectors.joining(", "));
                sink.found(
                        "While this waits for " + statement.table(table) + ", the transaction holds its lock on " + held
                                + ", which nobody can read or write.",
                        "-- in a migration of its own:",
                        statement.sql() + ";");
                return;
            }
        }
    }

    private static Set<Name> locked(Form form, StatementView statement) {
        Set<Name> tables = new LinkedHashSet<>();
        Locks.of(form, index -> statement.known().tableOf(index).stream().toList())
                .forEach((table, mode) -> {
                    if (mode == LockMode.ACCESS_EXCLUSIVE && !statement.isNew(table)) {
                        tables.add(table);
                    }
                });
        return tables;
    }
}
