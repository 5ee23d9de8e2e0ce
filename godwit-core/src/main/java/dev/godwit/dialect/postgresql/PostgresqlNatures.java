package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.StatementNature;
import dev.godwit.dialect.StatementNatures;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.SqlToken;
import dev.godwit.sql.SqlTokens;
import dev.godwit.sql.TokenKind;
import java.util.List;
import java.util.Set;

/**
 * What each statement does to a transaction, by the notes of the manual's SQL command pages ("cannot be executed inside a
 * transaction block").
 *
 * <p>{@code CALL} is plain: a procedure that commits by itself fails inside a transaction with a clear message, and its migration
 * then says {@code transaction:false}, with which it runs alone. A {@code DO} block whose text says {@code COMMIT} or {@code ROLLBACK} runs alone.
 * {@code ALTER TYPE … ADD VALUE} is plain since PostgreSQL 12, though the new value can be used only after the commit.
 */
final class PostgresqlNatures implements StatementNatures {

    private static final Set<String> MAY_COMMIT = Set.of("COMMIT", "ROLLBACK");
    private static final Set<String> CALLS = Set.of("CALL");

    private final SqlSyntax syntax;

    PostgresqlNatures(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public StatementNature of(SqlStatement statement) {
        String second = statement.head().word(1);
        return switch (statement.head().word(0)) {
            case "BEGIN" -> StatementNature.BEGIN;
            case "START" -> second.equals("TRANSACTION") ? StatementNature.BEGIN : StatementNature.PLAIN;
            case "COMMIT", "END" -> second.equals("PREPARED") ? StatementNature.ALONE : StatementNature.COMMIT;
            case "ROLLBACK", "ABORT" -> rollback(statement);
            // The transaction leaves the session, which is what a commit does to it.
            case "PREPARE" -> second.equals("TRANSACTION") ? StatementNature.COMMIT : StatementNature.PLAIN;
            case "VACUUM" -> StatementNature.ALONE;
            case "CREATE", "DROP", "ALTER" -> definition(statement);
            case "REINDEX" -> reindex(statement);
            case "CLUSTER" -> namesSomething(statement) ? StatementNature.PLAIN : StatementNature.ALONE;
            case "DISCARD" -> second.equals("ALL") ? StatementNature.ALONE : StatementNature.PLAIN;
            case "DO" -> bodySays(statement, MAY_COMMIT) ? StatementNature.ALONE : StatementNature.PLAIN;
            default -> StatementNature.PLAIN;
        };
    }

    /** What a procedure does its call does not tell. */
    @Override
    public boolean mayCommit(SqlStatement statement) {
        return switch (statement.head().word(0)) {
            case "CALL" -> true;
            case "DO" -> bodySays(statement, CALLS);
            default -> false;
        };
    }

    /** {@code ROLLBACK TO} a savepoint stays inside, with {@code WORK} or {@code TRANSACTION} between or not. */
    private static StatementNature rollback(SqlStatement statement) {
        if (statement.head().words().contains("TO")) {
            return StatementNature.PLAIN;
        }
        return statement.head().word(1).equals("PREPARED") ? StatementNature.ALONE : StatementNature.ROLLBACK;
    }

    private StatementNature definition(SqlStatement statement) {
        String verb = statement.head().word(0);
        boolean alone = switch (statement.head().word(1)) {
            case "TABLESPACE" -> !verb.equals("ALTER");
            case "DATABASE" -> !verb.equals("ALTER") || says(statement, "TABLESPACE");
            case "SYSTEM", "SUBSCRIPTION" -> true;
            case "UNIQUE", "INDEX" -> says(statement, "CONCURRENTLY");
            case "TABLE" -> verb.equals("ALTER") && says(statement, "DETACH") && says(statement, "CONCURRENTLY");
            default -> false;
        };
        return alone ? StatementNature.ALONE : StatementNature.PLAIN;
    }

    /**
     * Plain only for one index or one table; whether the table has partitions, with which it could not share a transaction, its text
     * does not tell.
     */
    private StatementNature reindex(SqlStatement statement) {
        boolean one = says(statement, "INDEX") || says(statement, "TABLE");
        return one && !says(statement, "CONCURRENTLY") && !says(statement, "SCHEMA")
                ? StatementNature.PLAIN
                : StatementNature.ALONE;
    }

    /** {@code CLUSTER t}, and not {@code CLUSTER}, {@code CLUSTER VERBOSE} or {@code CLUSTER (VERBOSE)}. */
    private boolean namesSomething(SqlStatement statement) {
        return tokens(statement).stream()
                .skip(1)
                .anyMatch(t -> t.isIdentifier() && !t.isWord("VERBOSE") && !t.isWord("ON") && !t.isWord("OFF"));
    }

    private boolean says(SqlStatement statement, String keyword) {
        return tokens(statement).stream().anyMatch(t -> t.isWord(keyword));
    }

    private boolean bodySays(SqlStatement statement, Set<String> keywords) {
        return tokens(statement).stream()
                .filter(t -> t.kind() == TokenKind.STRING)
                .flatMap(t -> SqlTokens.of(body(t), syntax).stream())
                .anyMatch(t -> keywords.stream().anyMatch(t::isWord));
    }

    private static String body(SqlToken string) {
        String text = string.text();
        if (text.startsWith("$")) {
            int open = text.indexOf('$', 1) + 1;
            return text.substring(open, Math.max(open, text.length() - open));
        }
        int open = text.indexOf('\'') + 1;
        return text.substring(open, text.length() - 1).replace("''", "'");
    }

    private List<SqlToken> tokens(SqlStatement statement) {
        return SqlTokens.of(statement.text(), syntax);
    }
}
