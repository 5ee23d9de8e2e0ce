package dev.godwit.program;

import dev.godwit.code.Bound;
import dev.godwit.sql.Position;
import dev.godwit.sql.Splitting;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.StatementReader;
import dev.godwit.sql.TextSlice;
import java.util.List;

/** Makes statements of what a program asks for, each with the line that asks for it. */
final class CodeStatements {

    private final String file;
    private final SqlSyntax syntax;
    private final CodeLine line;

    CodeStatements(String file, SqlSyntax syntax, CodeLine line) {
        this.file = file;
        this.syntax = syntax;
        this.line = line;
    }

    /** One statement, or several in one text where there are no values. */
    List<SqlStatement> of(Bound bound) {
        Splitting splitting = bound.values().isEmpty() ? Splitting.lexer() : Splitting.none();
        Position place = new Position(Math.max(1, line.now()), 1, 0);
        return StatementReader.readAll(TextSlice.ofString(file, bound.sql()), syntax, splitting).stream()
                .map(statement -> new SqlStatement(
                        statement.text(),
                        place,
                        statement.head(),
                        statement.data(),
                        bound.values(),
                        statement.directives()))
                .toList();
    }

    /** One statement, as it stands. */
    SqlStatement one(String sql) {
        return one(Bound.of(sql));
    }

    SqlStatement one(Bound bound) {
        Position place = new Position(Math.max(1, line.now()), 1, 0);
        SqlStatement read = StatementReader.readAll(TextSlice.ofString(file, bound.sql()), syntax, Splitting.none())
                .get(0);
        return new SqlStatement(bound.sql(), place, read.head(), read.data(), bound.values());
    }
}
