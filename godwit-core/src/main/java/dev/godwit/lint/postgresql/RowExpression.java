package dev.godwit.lint.postgresql;

import dev.godwit.schema.Table;
import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.SqlToken;
import dev.godwit.sql.SqlTokens;
import java.util.List;
import java.util.Locale;

/** An expression over the columns of a table, said about the new row of a trigger. */
final class RowExpression {

    private RowExpression() {}

    /** The same with {@code NEW.} in front of each column. */
    static String of(String expression, Table table, SqlSyntax syntax) {
        List<SqlToken> tokens = SqlTokens.of(expression, syntax);
        StringBuilder text = new StringBuilder(expression);
        for (int i = tokens.size() - 1; i >= 0; i--) {
            SqlToken token = tokens.get(i);
            boolean behindDot = i > 0 && tokens.get(i - 1).isSymbol('.');
            boolean called = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol('(');
            boolean cast = i > 1 && tokens.get(i - 1).isSymbol(':');
            String name = token.text().startsWith("\"")
                    ? token.unquoted()
                    : token.text().toLowerCase(Locale.ROOT);
            if (token.isIdentifier()
                    && !behindDot
                    && !called
                    && !cast
                    && table.column(name).isPresent()) {
                text.insert(token.offset(), "NEW.");
            }
        }
        return text.toString();
    }
}
