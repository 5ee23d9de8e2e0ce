package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.dialect.schema.TableText;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.DataType;
import dev.godwit.sql.TokenKind;
import java.util.List;
import java.util.Optional;

/** Rules out of the text of a table; those of a column are read as rules of the table. */
record SqliteRulesReader(TableDraft table) {

    void read(TableText text) {
        for (TableText.Item item : text.items()) {
            if (item.isColumn()) {
                SqliteColumnText column = SqliteColumnText.of(item.content());
                column.clauses()
                        .forEach(clause -> ofColumn(column, clause, item.name().orElseThrow()));
            } else {
                table.add(ofTable(item.content(), item.name()));
            }
        }
    }

    private void ofColumn(SqliteColumnText column, SqliteColumnText.Clause clause, String name) {
        TokenText content = TokenText.of(column.text(clause), column.content().syntax());
        int at = clause.name().isPresent() ? 2 : 0;
        int size = content.tokens().size();
        switch (clause.kind()) {
            case "PRIMARY" -> {
                boolean plain = size == at + 2 || content.is(at + 2, "AUTOINCREMENT") || content.is(at + 2, "ASC");
                table.add(
                        plain
                                ? new Constraint.PrimaryKey(clause.name(), List.of(name))
                                : other(clause, "PRIMARY KEY", name, content, at + 2));
            }
            case "UNIQUE" ->
                table.add(
                        size == at + 1
                                ? new Constraint.Unique(clause.name(), List.of(name), false, Deferral.NOT_DEFERRABLE)
                                : other(clause, "UNIQUE", name, content, at + 1));
            case "REFERENCES" -> table.add(SqliteReferenceText.of(content, at, clause.name(), List.of(name)));
            case "CHECK" -> check(content, at, clause.name(), name);
            default -> {}
        }
    }

    private static Constraint other(
            SqliteColumnText.Clause clause, String words, String column, TokenText content, int from) {
        String quoted = new SqliteLiterals().identifier(column);
        boolean ordered = content.is(from, "DESC");
        String rest = SqliteReader.between(content, from, content.tokens().size());
        String said = ordered ? rest.substring("DESC".length()).strip() : rest;
        String list = " (" + quoted + (ordered ? " DESC" : "") + ")";
        return new Constraint.Other(clause.name(), words + list + (said.isEmpty() ? "" : " " + said));
    }

    /** The nameless condition that a text is one of some words makes it an enumeration. */
    private void check(TokenText content, int at, Optional<String> name, String column) {
        String condition = SqliteReader.inside(content, at + 1);
        boolean words = name.isEmpty()
                && content.is(at + 3, "IN")
                && content.is(at + 4, '(')
                && content.after(at + 4) == content.tokens().size() - 1
                && content.tokens().get(at + 2).unquoted().equalsIgnoreCase(column)
                && content.tokens().subList(at + 5, content.tokens().size() - 2).stream()
                        .allMatch(token -> token.kind() == TokenKind.STRING || token.isSymbol(','))
                && table.column(column)
                        .filter(known -> known.type() instanceof DataType.Text)
                        .isPresent();
        if (words) {
            List<String> values = Expressions.strings(condition);
            table.change(column, known -> known.ofType(new DataType.Enumeration(Optional.empty(), values)));
        } else {
            table.add(new Constraint.Check(name, condition));
        }
    }

    private static Constraint ofTable(TokenText content, Optional<String> name) {
        int at = content.is(0, "CONSTRAINT") ? 2 : 0;
        int end = content.tokens().size();
        boolean key = content.is(at, "PRIMARY") || content.is(at, "FOREIGN");
        int list = at + (key ? 2 : 1);
        boolean whole = content.after(list) == end;
        if (content.is(at, "CHECK") && whole) {
            return new Constraint.Check(name, SqliteReader.inside(content, list));
        }
        List<String> columns = content.names(list);
        boolean plain = isPlain(content, list);
        if (content.is(at, "PRIMARY") && whole && plain) {
            return new Constraint.PrimaryKey(name, columns);
        } else if (content.is(at, "UNIQUE") && whole && plain) {
            return new Constraint.Unique(name, columns, false, Deferral.NOT_DEFERRABLE);
        } else if (content.is(at, "FOREIGN")) {
            return SqliteReferenceText.of(content, content.after(list), name, columns);
        }
        return new Constraint.Other(name, SqliteReader.between(content, at, end));
    }

    /** Whether there are but names and commas in these parentheses. */
    private static boolean isPlain(TokenText content, int open) {
        for (int i = open + 1; i < content.after(open) - 1; i++) {
            boolean name = (i - open) % 2 == 1;
            if (name ? !content.tokens().get(i).isIdentifier() : !content.is(i, ',')) {
                return false;
            }
        }
        return true;
    }
}
