package dev.godwit.dialect;

import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.SqlToken;
import dev.godwit.sql.SqlTokens;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values of a statement into its text, for people and scripts.
 *
 * @param literals how the engine writes values
 * @param syntax tells which question marks stand for one
 */
public record Inlined(Literals literals, SqlSyntax syntax) {

    /** The statement as one text. */
    public String text(SqlStatement statement) {
        if (statement.values().isEmpty()) {
            return statement.text();
        }
        String sql = statement.text();
        StringBuilder text = new StringBuilder();
        List<SqlToken> tokens = SqlTokens.of(sql, syntax);
        int copied = 0;
        int value = 0;
        for (int i = 0; i < tokens.size() && value < statement.values().size(); i++) {
            SqlToken token = tokens.get(i);
            if (!token.isSymbol('?')) {
                continue;
            }
            text.append(sql, copied, token.offset());
            copied = token.offset() + 1;
            if (isDoubled(tokens, i)) {
                text.append('?'); // The driver's way to write the operator.
                copied++;
                i++;
            } else {
                text.append(literal(statement.values().get(value++)));
            }
        }
        return text.append(sql, copied, sql.length()).toString();
    }

    private static boolean isDoubled(List<SqlToken> tokens, int at) {
        return at + 1 < tokens.size()
                && tokens.get(at + 1).isSymbol('?')
                && tokens.get(at + 1).offset() == tokens.get(at).offset() + 1;
    }

    /** One value. */
    public String literal(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Boolean truth) {
            return literals.truth(truth);
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Number number) {
            return number.toString();
        }
        return value instanceof byte[] bytes ? literals.bytes(bytes) : literals.text(value.toString());
    }
}
