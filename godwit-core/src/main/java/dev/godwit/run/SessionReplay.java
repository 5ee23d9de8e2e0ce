package dev.godwit.run;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.StatementNature;
import dev.godwit.dialect.StatementNatures;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementHead;

/**
 * Makes the settings again that a script had made in the session of a run that died. What follows them means something else without
 * them: {@code USE}, {@code SET search_path}, {@code SET sql_mode}.
 */
final class SessionReplay {

    private final Run run;

    SessionReplay(Run run) {
        this.run = run;
    }

    /** Runs those among the first statements of a script. */
    void run(Iterable<SqlStatement> script, int first) throws StatementFailure {
        run(new Slice(script, 0, first));
    }

    /** Runs those of a whole script. */
    void run(Iterable<SqlStatement> script) throws StatementFailure {
        StatementRunner statements =
                new StatementRunner(run.worker(), run.dialect().transactions(), s -> {});
        for (SqlStatement statement : script) {
            if (concerns(statement, run.dialect().natures())) {
                statements.run(statement);
            }
        }
    }

    /** Whether this statement is such a setting; one that ends with its transaction is not. */
    static boolean concerns(SqlStatement statement, StatementNatures natures) {
        if (natures.of(statement) == StatementNature.SESSION) {
            return true;
        }
        StatementHead head = statement.head();
        return switch (head.word(0)) {
            case "SET" -> natures.of(statement) == StatementNature.PLAIN && !isLocal(head);
            case "RESET", "ATTACH", "DETACH" -> true;
            case "SELECT" -> statement.text().contains("set_config");
            default -> false;
        };
    }

    private static boolean isLocal(StatementHead head) {
        return head.startsWith("SET", "LOCAL")
                || head.startsWith("SET", "TRANSACTION")
                || head.startsWith("SET", "CONSTRAINTS")
                || head.startsWith("SET", "STATEMENT");
    }
}
