package dev.godwit.dialect.mysql;

import dev.godwit.dialect.StatementNature;
import dev.godwit.dialect.StatementNatures;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementHead;
import java.util.List;
import java.util.Set;

/**
 * What a statement does to a transaction in MySQL and MariaDB. Sources: MySQL Reference Manual, “Statements That Cause an Implicit
 * Commit”; MariaDB documentation, “SQL Statements That Cause an Implicit Commit”. Whatever is not known to leave a transaction alone
 * runs alone. {@code SET autocommit} counts as a matter of the session: Godwit's transactions do not depend on it and put it back.
 */
final class MysqlNatures implements StatementNatures {

    private static final Set<String> PLAIN = Set.of(
            "INSERT",
            "UPDATE",
            "DELETE",
            "REPLACE",
            "SELECT",
            "WITH",
            "VALUES",
            "TABLE",
            "DO",
            "HANDLER",
            "SHOW",
            "DESCRIBE",
            "DESC",
            "EXPLAIN",
            "SAVEPOINT",
            "RELEASE",
            "SIGNAL",
            "HELP",
            "CHECKSUM");

    /** Scopes behind which a {@code SET} reaches further than the session. */
    private static final Set<String> BEYOND_SESSION = Set.of("GLOBAL", "PERSIST", "PERSIST_ONLY", "PASSWORD");

    @Override
    public StatementNature of(SqlStatement statement) {
        return of(statement.head());
    }

    private static StatementNature of(StatementHead head) {
        String first = head.word(0);
        if (PLAIN.contains(first)) {
            return StatementNature.PLAIN;
        }
        return switch (first) {
            case "LOAD" -> head.startsWith("LOAD", "INDEX") ? StatementNature.ALONE : StatementNature.PLAIN;
            case "CREATE", "DROP" -> isTemporaryTable(head) ? StatementNature.PLAIN : StatementNature.ALONE;
            case "SET" -> set(head);
            case "USE", "PREPARE", "DEALLOCATE" -> StatementNature.SESSION;
            case "START" -> head.startsWith("START", "TRANSACTION") ? StatementNature.BEGIN : StatementNature.ALONE;
            case "BEGIN" -> opensTransaction(head) ? StatementNature.BEGIN : StatementNature.ALONE;
            case "COMMIT" -> StatementNature.COMMIT;
            case "ROLLBACK" -> head.words().contains("TO") ? StatementNature.PLAIN : StatementNature.ROLLBACK;
            default -> StatementNature.ALONE;
        };
    }

    /** Creating and dropping temporary tables commits nothing; altering and indexing them does. */
    private static boolean isTemporaryTable(StatementHead head) {
        return head.startsWith("CREATE", "TEMPORARY", "TABLE")
                || head.startsWith("CREATE", "OR", "REPLACE", "TEMPORARY", "TABLE")
                || head.startsWith("DROP", "TEMPORARY", "TABLE");
    }

    /** {@code BEGIN NOT ATOMIC}, and {@code BEGIN} with a statement behind it, is a block of MariaDB. */
    private static boolean opensTransaction(StatementHead head) {
        return head.words().equals(List.of("BEGIN")) || head.words().equals(List.of("BEGIN", "WORK"));
    }

    private static StatementNature set(StatementHead head) {
        if (head.startsWith("SET", "STATEMENT")) {
            return setStatement(head);
        }
        boolean beyondSession = head.startsWith("SET", "DEFAULT", "ROLE")
                || head.words().stream().anyMatch(w -> BEYOND_SESSION.contains(scope(w)));
        return beyondSession ? StatementNature.ALONE : StatementNature.SESSION;
    }

    /** {@code @@GLOBAL.read_only} is the word {@code GLOBAL.READ_ONLY} of the head. */
    private static String scope(String word) {
        int dot = word.indexOf('.');
        return dot < 0 ? word : word.substring(0, dot);
    }

    /** {@code SET STATEMENT max_statement_time = 60 FOR ALTER TABLE …} of MariaDB is the statement behind {@code FOR}. */
    private static StatementNature setStatement(StatementHead head) {
        int statement = head.words().indexOf("FOR") + 1;
        return statement == 0
                ? StatementNature.ALONE
                : of(new StatementHead(
                        head.words().subList(statement, head.words().size())));
    }
}
