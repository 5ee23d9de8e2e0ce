package dev.godwit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.error.GodwitException;
import java.util.List;
import java.util.regex.Pattern;

/** What a text is cut into, in the words of the tests. */
final class Split {

    private static final Pattern RARE_BLANKS =
            Pattern.compile("[\\u00a0\\u0085\\ufeff\\u1680\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f\\u3000]");

    private final SqlSyntax syntax;
    private final Splitting splitting;
    private final String text;

    private Split(SqlSyntax syntax, Splitting splitting, String text) {
        this.syntax = syntax;
        this.splitting = splitting;
        this.text = text;
    }

    static Split of(SqlSyntax syntax, String text) {
        return new Split(syntax, Splitting.lexer(), text);
    }

    Split by(Splitting other) {
        return new Split(syntax, other, text);
    }

    void gives(String... statements) {
        List<SqlStatement> all = all();
        assertThat(all).extracting(SqlStatement::text).containsExactly(statements);
        String file = text.startsWith("\ufeff") ? text.substring(1) : text;
        for (SqlStatement statement : all) {
            int offset = (int) statement.start().offset();
            String written = file.substring(offset, offset + statement.text().length());
            assertThat(asSent(written, statement.text())).isEqualTo(statement.text());
        }
    }

    /** What was written, with the blanks that no engine knows as the blanks that are sent for them. */
    static String asSent(String written, String sent) {
        StringBuilder text = new StringBuilder(written);
        for (int i = 0; i < written.length(); i++) {
            boolean rareBlank = RARE_BLANKS.matcher(written.substring(i, i + 1)).matches();
            if (rareBlank && sent.charAt(i) == ' ') {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }

    List<SqlStatement> all() {
        return StatementReader.readAll(TextSlice.ofString("test.sql", text), syntax, splitting);
    }

    GodwitException fails() {
        GodwitException failure = catchThrowableOfType(GodwitException.class, this::all);
        assertThat(failure).as("failure of %s", text).isNotNull();
        return failure;
    }
}
