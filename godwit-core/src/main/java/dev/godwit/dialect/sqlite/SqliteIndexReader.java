package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.Index;
import dev.godwit.schema.Index.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An index out of the statement that made it. */
final class SqliteIndexReader {

    private SqliteIndexReader() {}

    static Index of(String name, TokenText sql) {
        int open = SqliteTable.nameAt(sql);
        while (!sql.is(open, '(')) {
            open++;
        }
        int behind = sql.after(open);
        Optional<String> condition = sql.is(behind, "WHERE")
                ? Optional.of(Expressions.bare(
                        SqliteReader.between(sql, behind + 1, sql.tokens().size())))
                : Optional.empty();
        return new Index(
                name,
                parts(sql, open, behind - 1),
                sql.is(1, "UNIQUE"),
                Optional.empty(),
                List.of(),
                condition,
                Optional.empty());
    }

    private static List<Part> parts(TokenText sql, int open, int close) {
        List<Part> parts = new ArrayList<>();
        int from = open + 1;
        for (int i = open + 1; i <= close; i = sql.after(i)) {
            if (i == close || sql.is(i, ',')) {
                parts.add(part(sql, from, i));
                from = i + 1;
            }
        }
        return parts;
    }

    private static Part part(TokenText sql, int from, int to) {
        boolean descending = sql.is(to - 1, "DESC");
        int end = descending || sql.is(to - 1, "ASC") ? to - 1 : to;
        TokenText text = TokenText.of(Expressions.bare(SqliteReader.between(sql, from, end)), sql.syntax());
        boolean column = text.tokens().size() == 1 && text.tokens().get(0).isIdentifier();
        return new Part(
                column ? text.tokens().get(0).unquoted() : text.text(),
                !column,
                descending,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }
}
