package dev.godwit.lint.form;

import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.SqlToken;
import dev.godwit.sql.SqlTokens;
import java.util.ArrayList;
import java.util.List;

/**
 * An {@code ALTER TABLE} cut into its parts, each as it was written.
 *
 * @param head everything in front of its first action: {@code ALTER TABLE IF EXISTS ONLY t}
 * @param actions without the commas between them
 */
public record ActionTexts(String head, List<String> actions) {

    public ActionTexts {
        actions = List.copyOf(actions);
    }

    /** Cuts a statement that begins with {@code ALTER TABLE}. */
    public static ActionTexts of(SqlStatement statement, SqlSyntax syntax) {
        String sql = statement.text();
        List<SqlToken> tokens = SqlTokens.of(sql, syntax);
        Cursor cursor = new Cursor(sql, tokens);
        cursor.take("ALTER");
        cursor.take("ONLINE");
        cursor.take("IGNORE");
        cursor.take("FOREIGN");
        cursor.take("TABLE");
        cursor.take("IF", "EXISTS");
        cursor.take("ONLY");
        cursor.name();
        cursor.takeSymbol('*');
        String head = cursor.text(0);
        List<String> actions = new ArrayList<>();
        for (Cursor item : cursor.split()) {
            actions.add(item.rest());
        }
        return new ActionTexts(head, actions);
    }
}
