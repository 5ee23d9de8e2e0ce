package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.Introspection;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.SchemaReader;
import dev.godwit.dialect.Scope;
import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.SchemaDraft;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.dialect.schema.TableText;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.Definition;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Trigger;
import dev.godwit.schema.View;
import dev.godwit.sql.SqlSyntax;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a file out of {@code sqlite_schema}, which has the statements that made everything, and out of the pragma functions for what
 * columns are. Rules have their names only in the statements.
 */
record SqliteReader(Names names, SqlSyntax syntax) implements SchemaReader {

    @Override
    public Introspection introspect(Connection connection, Scope scope) throws SQLException {
        SchemaDraft draft = new SchemaDraft();
        Map<String, TableText> texts = new HashMap<>();
        Map<String, String> kinds = new HashMap<>();
        Rows.each(
                connection,
                "SELECT name, type FROM pragma_table_list WHERE schema = 'main'",
                row -> kinds.put(row.text("name"), row.text("type")));
        Rows.each(
                connection,
                "SELECT type, name, tbl_name AS relation, sql FROM sqlite_master WHERE sql IS NOT NULL"
                        + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type = 'index', rowid",
                row -> {
                    if (scope.readsTable(row.text("relation"))) {
                        object(row, kinds, texts, draft);
                    }
                });
        SqliteColumnsReader columns = new SqliteColumnsReader(draft);
        Rows.each(
                connection,
                "SELECT m.name AS relation, x.name, x.type, x.\"notnull\" AS required, x.dflt_value AS value, x.hidden"
                        + " FROM sqlite_master m JOIN pragma_table_xinfo(m.name) x WHERE m.type = 'table' ORDER BY m.rowid, x.cid",
                row -> {
                    Optional<TableDraft> table = draft.table(QualifiedName.of(row.text("relation")));
                    Optional<TableText> text = Optional.ofNullable(texts.get(row.text("relation")));
                    if (table.isPresent() && text.isPresent()) {
                        columns.column(row, table.get(), text.get());
                    }
                });
        texts.forEach((name, text) ->
                draft.table(QualifiedName.of(name)).ifPresent(table -> new SqliteRulesReader(table).read(text)));
        return draft.finish();
    }

    private void object(Row row, Map<String, String> kinds, Map<String, TableText> texts, SchemaDraft draft)
            throws SQLException {
        String name = row.text("name");
        TokenText sql = TokenText.of(row.text("sql"), syntax);
        switch (row.text("type")) {
            case "view" -> draft.add(view(name, sql));
            case "trigger" -> draft.add(new Trigger(name, QualifiedName.of(row.text("relation")), row.text("sql")));
            case "index" ->
                draft.table(QualifiedName.of(row.text("relation")))
                        .ifPresent(table -> table.add(SqliteIndexReader.of(name, sql)));
            default -> table(name, kinds.getOrDefault(name, "table"), sql, texts, draft);
        }
    }

    /** What a virtual table keeps its rows in is not told of. */
    private void table(String name, String kind, TokenText sql, Map<String, TableText> texts, SchemaDraft draft) {
        if (kind.equals("table")) {
            TableText text = TableText.of(sql.text(), syntax)
                    .orElseThrow(() -> new IllegalStateException("Not a table: " + sql.text()));
            texts.put(name, text);
            TableDraft table = draft.addTable(QualifiedName.of(name));
            TokenText tail = TokenText.of(text.tail(), syntax);
            if (tail.find("STRICT") >= 0) {
                table.option("strict", "true");
            }
            if (tail.find("WITHOUT") >= 0) {
                table.option("without rowid", "true");
            }
        } else if (kind.equals("virtual")) {
            draft.add(new Definition(
                    "virtual table",
                    QualifiedName.of(name),
                    Optional.empty(),
                    Definition.Standing.STORE,
                    List.of(sql.text()),
                    List.of("DROP TABLE " + names.of(QualifiedName.of(name)))));
        }
    }

    private static View view(String name, TokenText sql) {
        int at = SqliteTable.nameAt(sql) + 1;
        List<String> columns = sql.is(at, '(') ? sql.names(at) : List.of();
        int query = sql.is(at, '(') ? sql.after(at) + 1 : at + 1;
        String text = sql.text().substring(sql.tokens().get(query).offset());
        return new View(QualifiedName.of(name), columns, text.strip(), false);
    }

    /** The text from one token up to, not including, another. */
    static String between(TokenText text, int from, int to) {
        int end = to < text.tokens().size()
                ? text.tokens().get(to).offset()
                : text.text().length();
        return text.text().substring(text.tokens().get(from).offset(), end).strip();
    }

    /** What stands in the parentheses that open at this token. */
    static String inside(TokenText text, int open) {
        int close = text.after(open) - 1;
        return Expressions.bare(close == open + 1 ? "" : between(text, open + 1, close));
    }
}
