package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.StatementNature;
import dev.godwit.dialect.StatementNatures;
import dev.godwit.dialect.StatementTokens;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import java.util.Set;

/**
 * What a batch does to a transaction in SQL Server, where nearly all DDL is transactional. The exceptions are those of Microsoft
 * Learn, “Transact-SQL statements allowed in transactions” and of the pages of full-text, endpoint, memory-optimised and resumable
 * statements. A batch is several statements, so all its words count, except in the definition of a module, which must be a batch of
 * its own and whose body does not run.
 */
final class SqlserverNatures implements StatementNatures {

    private static final Set<String> OPENING = Set.of("CREATE", "ALTER", "DROP");

    /** What an opening word must not be followed by inside a transaction. */
    private static final Set<String> REFUSED_OBJECTS = Set.of("DATABASE", "FULLTEXT", "ENDPOINT", "AVAILABILITY");

    private static final Set<String> REFUSED_WORDS = Set.of(
            "BACKUP",
            "RESTORE",
            "RECONFIGURE",
            "SHUTDOWN",
            "KILL",
            "MEMORY_OPTIMIZED",
            "RESUMABLE",
            "NATIVE_COMPILATION");

    private static final Set<String> REFUSED_CHECKS = Set.of("SHRINKDATABASE", "SHRINKFILE", "CHECKDB");

    private static final Set<String> REFUSED_PROCEDURES = Set.of(
            "SP_ADDLINKEDSERVER",
            "SP_DROPSERVER",
            "SP_SERVEROPTION",
            "SP_ATTACH_DB",
            "SP_DETACH_DB",
            "SP_DBOPTION",
            "SP_RENAMEDB",
            "SP_FULLTEXT_CATALOG",
            "SP_FULLTEXT_DATABASE",
            "SP_FULLTEXT_TABLE",
            "SP_FULLTEXT_COLUMN",
            "SP_FULLTEXT_SERVICE");

    /** Any of these makes a batch more than a change of the session. */
    private static final Set<String> WORK = Set.of(
            "SELECT",
            "INSERT",
            "UPDATE",
            "DELETE",
            "MERGE",
            "TRUNCATE",
            "CREATE",
            "ALTER",
            "DROP",
            "GRANT",
            "REVOKE",
            "DENY",
            "EXEC",
            "EXECUTE",
            "DECLARE",
            "IF",
            "WHILE",
            "PRINT",
            "RAISERROR",
            "THROW",
            "BULK",
            "DBCC",
            "WAITFOR",
            "BEGIN",
            "ADD",
            "ENABLE",
            "DISABLE");

    private final SqlSyntax syntax;

    SqlserverNatures(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public StatementNature of(SqlStatement statement) {
        StatementTokens tokens = StatementTokens.of(statement, syntax);
        if (Batches.definesModule(tokens)) {
            return tokens.contain("NATIVE_COMPILATION") ? StatementNature.ALONE : StatementNature.PLAIN;
        }
        StatementNature transaction = transaction(tokens);
        if (transaction != StatementNature.PLAIN) {
            return transaction;
        }
        if (isRefusedInTransaction(tokens)) {
            return StatementNature.ALONE;
        }
        String first = tokens.keyword(0);
        boolean sessionOnly = (first.equals("SET") || first.equals("USE")) && tokens.indices(WORK).length == 0;
        return sessionOnly ? StatementNature.SESSION : StatementNature.PLAIN;
    }

    /** {@link StatementNature#PLAIN} if the batch neither begins nor ends a transaction. */
    private static StatementNature transaction(StatementTokens tokens) {
        boolean begins = false;
        boolean commits = false;
        boolean undoes = false;
        for (int i = 0; i < tokens.size(); i++) {
            boolean transactionFollows = tokens.keyword(i + 1).startsWith("TRAN");
            switch (tokens.keyword(i)) {
                case "BEGIN" ->
                    begins |= transactionFollows || tokens.keyword(i + 1).equals("DISTRIBUTED");
                case "COMMIT" -> commits = true;
                case "ROLLBACK" -> undoes = true;
                default -> {}
            }
        }
        if (begins) {
            return commits || undoes ? StatementNature.ALONE : StatementNature.BEGIN;
        }
        if (commits) {
            return StatementNature.COMMIT;
        }
        if (!undoes) {
            return StatementNature.PLAIN;
        }
        return tokens.keyword(0).equals("ROLLBACK") ? StatementNature.ROLLBACK : StatementNature.ALONE;
    }

    private static boolean isRefusedInTransaction(StatementTokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.keyword(i);
            if (REFUSED_WORDS.contains(word) || REFUSED_PROCEDURES.contains(word) || isRefusedPair(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRefusedPair(StatementTokens tokens, int index) {
        String next = tokens.keyword(index + 1);
        if (tokens.keyword(index).equals("DBCC")) {
            return REFUSED_CHECKS.contains(next);
        }
        return OPENING.contains(tokens.keyword(index))
                && (REFUSED_OBJECTS.contains(next) || tokens.standAt(index + 1, "EVENT", "SESSION"));
    }
}
