package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.postgresql.PostgresqlCatalogue.NamedColumn;
import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.schema.Index;
import dev.godwit.schema.Index.Nulls;
import dev.godwit.schema.Index.Part;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Indexes that no rule brings with it, one row each. The server only writes their expressions; what their numbers and flags mean is known
 * here (pg_index.h), with the operator classes and collations that are read once.
 */
final class PostgresqlIndexesReader {

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;
    private static final String SEPARATOR = "\u001f";

    /** The collation that an expression has where none is said (pg_collation.dat). */
    private static final String DEFAULT_COLLATION = "100";

    private final PostgresqlCatalogue catalogue;
    private final Map<String, String> operators = new HashMap<>();
    private final Map<String, String> collations = new HashMap<>();

    PostgresqlIndexesReader(PostgresqlCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void read(PostgresqlAhead ahead) throws SQLException {
        Rows.each(
                catalogue.connection(),
                "SELECT o.oid, CASE WHEN pg_opclass_is_visible(o.oid) THEN '' ELSE quote_ident(q.nspname) || '.' END"
                        + " || quote_ident(o.opcname) AS name"
                        + " FROM pg_opclass o JOIN pg_namespace q ON q.oid = o.opcnamespace WHERE NOT o.opcdefault",
                row -> operators.put(row.text("oid"), row.text("name")));
        Rows.each(
                catalogue.connection(),
                "SELECT l.oid, quote_ident(l.collname) AS name FROM pg_collation l",
                row -> collations.put(row.text("oid"), row.text("name")));
        ahead.each(query(), this::index);
    }

    /** All that may be of them: which of them have operator classes with parameters is only seen among the columns. */
    String query() {
        return "SELECT i.indexrelid, i.indrelid, x.relname, m.amname, i.indisunique, i.indisvalid, x.relkind, i.indnkeyatts,"
                + " i.indkey, i.indoption, i.indclass, i.indcollation,"
                + " CASE WHEN i.indexprs IS NOT NULL THEN (SELECT"
                + " string_agg(pg_get_indexdef(i.indexrelid, p.n::integer, false), E'\\x1f' ORDER BY p.n)"
                + " FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS p (number, n) WHERE p.number = 0) END AS expressions,"
                + " pg_get_expr(i.indpred, i.indrelid) AS condition, d.description"
                + " FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid"
                + " JOIN pg_am m ON m.oid = x.relam"
                + " LEFT JOIN pg_description d"
                + " ON d.objoid = i.indexrelid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0"
                + " WHERE " + catalogue.in("c.relnamespace") + " AND c.relkind IN ('r', 'p')"
                + catalogue.since(15, " AND NOT i.indnullsnotdistinct", "")
                + " AND NOT EXISTS (SELECT 1 FROM pg_constraint k"
                + " WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))";
    }

    private void index(Row row) throws SQLException {
        TableDraft table = catalogue.tables().get(row.text("indrelid"));
        if (table == null || catalogue.indexesWithOptions().contains(row.text("indexrelid"))) {
            return;
        }
        String name = table.name().beside(row.text("relname")).toString();
        boolean invalid = !row.is("indisvalid") && row.text("relkind").equals("i");
        catalogue.draft().unreadIf(invalid, "invalid index", name);
        String[] numbers = row.text("indkey").split(" ");
        int keys = row.integer("indnkeyatts").orElse(0);
        List<String> include = new ArrayList<>();
        for (int i = keys; i < numbers.length; i++) {
            include.add(catalogue.column(row.text("indrelid"), numbers[i]).name());
        }
        table.add(new Index(
                row.text("relname"),
                parts(row, List.of(numbers).subList(0, keys)),
                row.is("indisunique"),
                row.said("amname").filter(method -> !method.equals("btree")),
                include,
                row.said("condition").map(Expressions::bare),
                row.said("description")));
    }

    private List<Part> parts(Row row, List<String> numbers) throws SQLException {
        String[] flags = row.text("indoption").split(" ");
        String[] classes = row.text("indclass").split(" ");
        String[] collated = row.text("indcollation").split(" ");
        Iterator<String> expressions =
                List.of(row.text("expressions").split(SEPARATOR)).iterator();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            boolean isExpression = numbers.get(i).equals("0");
            NamedColumn over = isExpression
                    ? new NamedColumn(Expressions.bare(expressions.next()), DEFAULT_COLLATION)
                    : catalogue.column(row.text("indrelid"), numbers.get(i));
            parts.add(part(
                    over.name(),
                    isExpression,
                    Optional.ofNullable(collated[i].equals(over.collation()) ? null : collations.get(collated[i])),
                    Integer.parseInt(flags[i]),
                    Optional.ofNullable(operators.get(classes[i]))));
        }
        return parts;
    }

    /** A column with a collation of its own is written as an expression, which the server takes for the column again. */
    private static Part part(
            String over, boolean isExpression, Optional<String> collation, int flags, Optional<String> operators) {
        boolean descending = (flags & DESCENDING) != 0;
        boolean first = (flags & NULLS_FIRST) != 0;
        Optional<Nulls> nulls = first == descending ? Optional.empty() : Optional.of(first ? Nulls.FIRST : Nulls.LAST);
        String text = collation
                .map(by -> (isExpression ? "(" + over + ")" : new PostgresqlLiterals().identifier(over)) + " COLLATE "
                        + by)
                .orElse(over);
        return new Part(text, isExpression || collation.isPresent(), descending, nulls, OptionalInt.empty(), operators);
    }
}
