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
import java.util.List;
import java.util.stream.Collectors;

/** Dropping an index stops all reads and writes of its table. */
final class IndexDropNotConcurrent implements Rule {

    private static final About ABOUT = About.of(
                    "index-drop-not-concurrent",
                    Severity.WARNING,
                    "Dropping an index stops all reads and writes of its table",
                    "DROP INDEX takes an ACCESS EXCLUSIVE lock on the table. The drop itself is quick, but it first "
                            + "waits for every query that is using the table, and all queries after it wait behind it. DROP "
                            + "INDEX CONCURRENTLY waits without holding anybody up.")
            .claiming(Claim.lock(Blocking.READS_AND_WRITES));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (!(statement.form() instanceof Form.DropIndex drop)
                || drop.concurrently()
                || isOfNewTable(drop, statement)) {
            return;
        }
        String names = drop.indexes().stream().map(Name::text).collect(Collectors.joining(", "));
        List<String> better = drop.indexes().stream()
                .map(index -> "DROP INDEX CONCURRENTLY " + index + ";")
                .toList();
        sink.found(
                "Dropping " + names
                        + " waits for all queries of the table, and lets all later ones, reads too, wait behind it."
                        + drop.indexes().stream().map(statement::use).collect(Collectors.joining()),
                better.toArray(String[]::new));
    }

    private static boolean isOfNewTable(Form.DropIndex drop, StatementView statement) {
        return drop.indexes().stream()
                .allMatch(index -> statement
                        .known()
                        .tableOf(index)
                        .filter(statement::isNew)
                        .isPresent());
    }
}
