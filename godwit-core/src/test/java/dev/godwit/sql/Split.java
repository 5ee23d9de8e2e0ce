package dev.godwit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.error.GodwitException;
import java.util.List;

/** What a text is cut into, in the words of the tests. */
final class Split {

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
            assertThat(file.substring(offset, offset + statement.text().length()))
                    .isEqualTo(statement.text());
        }
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
