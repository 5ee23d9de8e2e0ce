package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.StatementTokens;
import java.util.Set;

/** What can be told of a batch from its words. */
final class Batches {

    private static final Set<String> MODULES = Set.of("PROC", "PROCEDURE", "FUNCTION", "TRIGGER", "VIEW");

    /** Words that begin a statement wherever they stand, apart from {@code IF EXISTS}. */
    private static final Set<String> STATEMENTS = Set.of(
            "CREATE",
            "INSERT",
            "MERGE",
            "TRUNCATE",
            "EXEC",
            "EXECUTE",
            "DECLARE",
            "WHILE",
            "PRINT",
            "RAISERROR",
            "THROW",
            "BACKUP",
            "RESTORE",
            "USE",
            "GRANT",
            "DENY",
            "REVOKE",
            "RECONFIGURE",
            "DBCC");

    private static final Set<String> OBJECTS = Set.of(
            "TABLE",
            "INDEX",
            "VIEW",
            "PROC",
            "PROCEDURE",
            "FUNCTION",
            "TRIGGER",
            "SEQUENCE",
            "SCHEMA",
            "TYPE",
            "SYNONYM",
            "USER",
            "ROLE",
            "LOGIN",
            "DATABASE",
            "FULLTEXT");

    private Batches() {}

    /** Whether it is the definition of a module, which is always a batch of its own. */
    static boolean definesModule(StatementTokens tokens) {
        int kind = tokens.standAt(0, "CREATE", "OR", "ALTER") ? 3 : 1;
        return (tokens.keyword(0).equals("CREATE") || tokens.keyword(0).equals("ALTER"))
                && MODULES.contains(tokens.keyword(kind));
    }

    /**
     * Whether it is surely one statement. A batch of several outside a transaction commits each of them by itself, so that nothing
     * can be told of the batch from what changed.
     */
    static boolean isOneStatement(StatementTokens tokens) {
        if (definesModule(tokens)) {
            return true;
        }
        for (int i = 1; i < tokens.size(); i++) {
            String word = tokens.keyword(i);
            boolean semicolon = tokens.isSymbol(i, ';') && i + 1 < tokens.size();
            boolean condition = word.equals("IF") && !tokens.keyword(i + 1).equals("EXISTS");
            boolean change = (word.equals("DROP") || word.equals("ALTER")) && OBJECTS.contains(tokens.keyword(i + 1));
            boolean rows = (word.equals("UPDATE") || word.equals("DELETE"))
                    && !tokens.keyword(i - 1).equals("ON");
            if (semicolon || condition || change || rows || STATEMENTS.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
