package dev.godwit.sql;

import java.util.List;
import java.util.Optional;

/** Makes a statement of a {@code -- migrate:assert query} line, with a place of its own between the others. */
final class AssertQuery {

    private AssertQuery() {}

    static SqlStatement of(Directive directive, String file, SqlSyntax syntax) {
        TextSlice query = new TextSlice(
                new StringSource(file, directive.text()),
                0,
                Long.MAX_VALUE,
                directive.textStart().line(),
                directive.textStart().column());
        List<SqlStatement> read = StatementReader.readAll(query, syntax, Splitting.lexer());
        if (read.size() != 1 || read.get(0).data().isPresent()) {
            throw Directive.refusal(
                    file,
                    directive.textStart(),
                    read.isEmpty() ? "\"migrate:assert\" without a query." : "\"migrate:assert\" takes one query.",
                    "Write a query behind it, on the same line, that gives no row, or one true value, where all is"
                            + " well.");
        }
        SqlStatement one = read.get(0);
        Position start = directive.positionOf((int) one.start().offset());
        return new SqlStatement(one.text(), start, one.head(), Optional.empty(), List.of(), List.of(directive));
    }
}
