package dev.godwit.dialect.h2;

import dev.godwit.dialect.StatementNature;
import dev.godwit.dialect.StatementNatures;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementHead;
import java.util.Set;

/**
 * What a statement does to a transaction in H2: every command that defines something “commits an open transaction” (H2
 * documentation, “Commands”, which says so of each). {@code SET} counts as a matter of the session: the settings of the whole
 * database that it can change too may be set again without harm.
 */
final class H2Natures implements StatementNatures {

    private static final Set<String> PLAIN = Set.of(
            "INSERT",
            "UPDATE",
            "DELETE",
            "MERGE",
            "REPLACE",
            "SELECT",
            "WITH",
            "VALUES",
            "TABLE",
            "FROM",
            "EXPLAIN",
            "SHOW",
            "HELP",
            "SAVEPOINT",
            "RELEASE");

    @Override
    public StatementNature of(SqlStatement statement) {
        StatementHead head = statement.head();
        if (PLAIN.contains(head.word(0))) {
            return StatementNature.PLAIN;
        }
        return switch (head.word(0)) {
            case "SET", "USE" -> head.startsWith("SET", "PASSWORD") ? StatementNature.ALONE : StatementNature.SESSION;
            case "BEGIN" -> StatementNature.BEGIN;
            case "COMMIT" -> head.startsWith("COMMIT", "TRANSACTION") ? StatementNature.ALONE : StatementNature.COMMIT;
            case "ROLLBACK" -> rollback(head);
            default -> StatementNature.ALONE;
        };
    }

    /** {@code COMMIT TRANSACTION} and {@code ROLLBACK TRANSACTION} end a prepared transaction of some other session. */
    private static StatementNature rollback(StatementHead head) {
        if (head.words().contains("TO")) {
            return StatementNature.PLAIN;
        }
        return head.startsWith("ROLLBACK", "TRANSACTION") ? StatementNature.ALONE : StatementNature.ROLLBACK;
    }
}
