package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.schema.Index;
import dev.godwit.schema.Index.Nulls;
import dev.godwit.schema.Index.Part;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Indexes that no rule brings with it; a row for each of their parts. */
final class PostgresqlIndexesReader {

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private final PostgresqlCatalogue catalogue;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    PostgresqlIndexesReader(PostgresqlCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** An index whose parts are still coming. */
    private record Draft(TableDraft table, Index head, List<Part> parts, List<String> include) {

        Index index() {
            return new Index(
                    head.name(), parts, head.unique(), head.method(), include, head.condition(), head.comment());
        }
    }

    void read() throws SQLException {
        Rows.each(
                catalogue.connection(),
                "SELECT i.indexrelid, i.indrelid, x.relname, m.amname, i.indisunique, i.indisvalid, x.relkind,"
                        + " p.n <= i.indnkeyatts AS key, a.attname, i.indoption[p.n - 1] AS flags,"
                        + " CASE WHEN p.number = 0 THEN pg_get_indexdef(i.indexrelid, p.n::integer, false) END AS expression,"
                        + " CASE WHEN NOT o.opcdefault THEN CASE WHEN pg_opclass_is_visible(o.oid) THEN quote_ident(o.opcname)"
                        + " ELSE quote_ident(q.nspname) || '.' || quote_ident(o.opcname) END END AS operators,"
                        + " CASE WHEN l.oid <> coalesce(a.attcollation, 100) THEN quote_ident(l.collname) END AS collation,"
                        + " pg_get_expr(i.indpred, i.indrelid) AS condition, d.description"
                        + " FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid"
                        + " JOIN pg_am m ON m.oid = x.relam"
                        + " CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS p (number, n)"
                        + " LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = p.number AND p.number <> 0"
                        + " LEFT JOIN pg_opclass o ON o.oid = CASE WHEN p.n <= i.indnkeyatts THEN i.indclass[p.n - 1] END"
                        + " LEFT JOIN pg_namespace q ON q.oid = o.opcnamespace"
                        + " LEFT JOIN pg_collation l ON l.oid = CASE WHEN p.n <= i.indnkeyatts THEN i.indcollation[p.n - 1] END"
                        + " LEFT JOIN pg_description d"
                        + " ON d.objoid = i.indexrelid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0"
                        + " WHERE " + catalogue.in("c.relnamespace") + " AND c.relkind IN ('r', 'p') AND NOT "
                        + PostgresqlDetailDefinitions.wholeIndex(catalogue)
                        + " AND NOT EXISTS (SELECT 1 FROM pg_constraint k"
                        + " WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))"
                        + " ORDER BY i.indexrelid, p.n",
                this::part);
        drafts.values().forEach(draft -> draft.table().add(draft.index()));
    }

    private void part(Row row) throws SQLException {
        TableDraft table = catalogue.tables().get(row.text("indrelid"));
        if (table == null) {
            return;
        }
        Draft draft = drafts.get(row.text("indexrelid"));
        if (draft == null) {
            draft = head(row, table);
            drafts.put(row.text("indexrelid"), draft);
        }
        if (row.is("key")) {
            draft.parts().add(key(row));
        } else {
            draft.include().add(row.text("attname"));
        }
    }

    private Draft head(Row row, TableDraft table) throws SQLException {
        String name = table.name().beside(row.text("relname")).toString();
        boolean invalid = !row.is("indisvalid") && row.text("relkind").equals("i");
        catalogue.draft().unreadIf(invalid, "invalid index", name);
        Index head = new Index(
                row.text("relname"),
                List.of(Part.column("to come")),
                row.is("indisunique"),
                row.said("amname").filter(method -> !method.equals("btree")),
                List.of(),
                row.said("condition").map(Expressions::bare),
                row.said("description"));
        return new Draft(table, head, new ArrayList<>(), new ArrayList<>());
    }

    /** A column with a collation of its own is written as an expression, which the server takes for the column again. */
    private static Part key(Row row) throws SQLException {
        int flags = row.integer("flags").orElse(0);
        boolean descending = (flags & DESCENDING) != 0;
        boolean first = (flags & NULLS_FIRST) != 0;
        Optional<Nulls> nulls = first == descending ? Optional.empty() : Optional.of(first ? Nulls.FIRST : Nulls.LAST);
        Optional<String> collation = row.said("collation");
        Optional<String> expression = row.said("expression").map(Expressions::bare);
        boolean isExpression = expression.isPresent() || collation.isPresent();
        String column = row.text("attname");
        String text = expression.isPresent()
                ? collation.isPresent() ? "(" + expression.get() + ")" : expression.get()
                : collation.isPresent() ? new PostgresqlLiterals().identifier(column) : column;
        return new Part(
                text + collation.map(by -> " COLLATE " + by).orElse(""),
                isExpression,
                descending,
                nulls,
                OptionalInt.empty(),
                row.said("operators"));
    }
}
