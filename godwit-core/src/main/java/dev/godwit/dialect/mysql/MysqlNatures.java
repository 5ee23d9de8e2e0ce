package dev.godwit.dialect.mysql;

import dev.godwit.dialect.StatementNature;
import dev.godwit.dialect.StatementNatures;
import dev.godwit.dialect.StatementTokens;
import dev.godwit.dialect.StatementTokens.Token;
import dev.godwit.sql.SqlStatement;
import java.util.List;
import java.util.Set;

/**
 * What a statement does to a transaction in MySQL and MariaDB. Sources: MySQL Reference Manual, “Statements That Cause an Implicit
 * Commit”; MariaDB documentation, “SQL Statements That Cause an Implicit Commit”. Whatever is not known to leave a transaction alone
 * runs alone.
 */
final class MysqlNatures implements StatementNatures {

    /** Enough for every head that matters, {@code SET STATEMENT … FOR …} included. */
    private static final int HEAD = 64;

    private static final Set<String> PLAIN = Set.of(
            "INSERT", "UPDATE", "DELETE", "REPLACE", "SELECT", "WITH", "VALUES", "TABLE", "DO", "HANDLER", "SHOW", "DESCRIBE",
            "DESC", "EXPLAIN", "SAVEPOINT", "SIGNAL", "HELP", "CHECKSUM");

    private static final Set<String> SERVER_WIDE = Set.of("GLOBAL", "PERSIST", "PERSIST_ONLY", "PASSWORD", "DEFAULT");

    @Override
    public StatementNature of(SqlStatement statement) {
        return of(MysqlTokens.first(HEAD, statement.text()));
    }

    private static StatementNature of(StatementTokens tokens) {
        String first = tokens.keyword(0);
        if (PLAIN.contains(first)) {
            return StatementNature.PLAIN;
        }
        return switch (first) {
            case "" -> startsWithParenthesis(tokens) ? StatementNature.PLAIN : StatementNature.ALONE;
            case "LOAD" -> tokens.keyword(1).equals("INDEX") ? StatementNature.ALONE : StatementNature.PLAIN;
            case "CREATE", "DROP" -> isTemporaryTable(tokens) ? StatementNature.PLAIN : StatementNature.ALONE;
            case "SET" -> set(tokens);
            case "USE", "PREPARE", "DEALLOCATE" -> StatementNature.SESSION;
            case "START" -> tokens.startWith("START", "TRANSACTION") ? StatementNature.BEGIN : StatementNature.ALONE;
            case "BEGIN" -> opensTransaction(tokens) ? StatementNature.BEGIN : StatementNature.ALONE;
            case "COMMIT" -> StatementNature.COMMIT;
            case "ROLLBACK" ->
                tokens.contain("TO") ? StatementNature.PLAIN : StatementNature.ROLLBACK;
            case "RELEASE" -> StatementNature.PLAIN;
            default -> StatementNature.ALONE;
        };
    }

    private static boolean startsWithParenthesis(StatementTokens tokens) {
        List<Token> all = tokens.all();
        return !all.isEmpty() && all.get(0).isSymbol('(');
    }

    /** Creating and dropping temporary tables commits nothing; altering and indexing them does. */
    private static boolean isTemporaryTable(StatementTokens tokens) {
        return tokens.startWith("CREATE", "TEMPORARY", "TABLE")
                || tokens.startWith("CREATE", "OR", "REPLACE", "TEMPORARY", "TABLE")
                || tokens.startWith("DROP", "TEMPORARY", "TABLE");
    }

    /** {@code BEGIN NOT ATOMIC} and {@code BEGIN} with anything behind it is a block of MariaDB. */
    private static boolean opensTransaction(StatementTokens tokens) {
        int size = tokens.all().size();
        return size == 1 || (size == 2 && tokens.keyword(1).equals("WORK"));
    }

    private static StatementNature set(StatementTokens tokens) {
        if (tokens.keyword(1).equals("STATEMENT")) {
            return setStatement(tokens);
        }
        return reachesBeyondSession(tokens) ? StatementNature.ALONE : StatementNature.SESSION;
    }

    /** {@code SET GLOBAL a = 1}, {@code SET a = 1, @@global.b = 2}, {@code SET PASSWORD …}, {@code SET DEFAULT ROLE …}. */
    private static boolean reachesBeyondSession(StatementTokens tokens) {
        List<Token> all = tokens.all();
        for (int i = 1; i < all.size(); i++) {
            boolean begins = i == 1 || all.get(i - 1).isSymbol(',');
            if (begins && SERVER_WIDE.contains(all.get(i).keyword().replaceFirst("^@@", ""))) {
                return true;
            }
        }
        return false;
    }

    /** {@code SET STATEMENT max_statement_time = 60 FOR ALTER TABLE …} of MariaDB is the statement behind {@code FOR}. */
    private static StatementNature setStatement(StatementTokens tokens) {
        for (int i = 2; i < tokens.all().size(); i++) {
            if (tokens.keyword(i).equals("FOR")) {
                return of(tokens.from(i + 1));
            }
        }
        return StatementNature.ALONE;
    }
}
