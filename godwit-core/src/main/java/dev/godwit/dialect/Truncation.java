package dev.godwit.dialect;

import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** {@code TRUNCATE [TABLE] name}: whether there is anything that it would take away. */
public final class Truncation {

    private Truncation() {}

    /** Whether it is one, of a table that has no rows now. */
    public static boolean ofEmptyTable(Connection connection, SqlStatement statement, SqlSyntax syntax)
            throws SQLException {
        StatementTokens tokens = StatementTokens.of(statement, syntax);
        if (!tokens.keyword(0).equals("TRUNCATE")) {
            return false;
        }
        String table = name(tokens, tokens.keyword(1).equals("TABLE") ? 2 : 1);
        try (Statement look = connection.createStatement();
                ResultSet row = look.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
            return !row.next();
        }
    }

    /** As it is written, with its qualifiers. */
    private static String name(StatementTokens tokens, int from) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < tokens.size(); i++) {
            boolean qualifies = tokens.isSymbol(i, '.') || tokens.isSymbol(i - 1, '.');
            if (i > from && !qualifies) {
                break;
            }
            name.append(tokens.all().get(i).text());
        }
        return name.toString();
    }
}
