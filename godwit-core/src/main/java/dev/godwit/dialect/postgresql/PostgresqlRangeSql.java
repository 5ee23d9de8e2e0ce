package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.KeyColumn;
import dev.godwit.dialect.KeyRows;
import dev.godwit.dialect.Literals;
import dev.godwit.dialect.RangeSql;
import dev.godwit.dialect.TablePages;
import dev.godwit.dialect.TableRef;
import dev.godwit.dialect.UniqueKey;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ranges of keys, and of pages where there is no key: {@code ctid} ranges are read without the rest of the table since PostgreSQL 14
 * (release notes, “Allow efficient heap scanning of a range of TIDs”).
 */
final class PostgresqlRangeSql implements RangeSql {

    private static final Pattern EXACT = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric");

    /** Below this, counting costs nothing. */
    private static final long WORTH_ESTIMATING = 100_000;

    private static final String KEYS = """
            SELECT i.indexrelid::regclass::text AS key, i.indisprimary AS first, a.attname AS name,
                   format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS filled
            FROM pg_index i
            CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (number, at)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
            WHERE i.indrelid = to_regclass(?) AND i.indisunique AND i.indisvalid AND i.indimmediate
              AND i.indpred IS NULL AND i.indexprs IS NULL AND k.at <= i.indnkeyatts
            ORDER BY i.indisprimary DESC, i.indnkeyatts, i.indexrelid, k.at
            """;

    private final Literals literals;

    PostgresqlRangeSql(Literals literals) {
        this.literals = literals;
    }

    @Override
    public List<UniqueKey> keys(Connection connection, TableRef table) throws SQLException {
        KeyRows keys = new KeyRows();
        Rows.each(
                connection,
                KEYS,
                List.of(table.written()),
                row -> keys.add(row.text("key"), row.is("first"), column(row)));
        return keys.usable();
    }

    private static Optional<KeyColumn> column(Row row) throws SQLException {
        if (!row.is("filled")) {
            return Optional.empty();
        }
        String type = row.text("type");
        String plain = type.replaceFirst("\\(.*", "");
        return Optional.of(new KeyColumn(
                row.text("name"), type, NUMBERS.contains(plain) ? KeyColumn.Form.NUMBER : KeyColumn.Form.TEXT));
    }

    @Override
    public Optional<TablePages> pages(Connection connection, TableRef table) throws SQLException {
        List<TablePages> found = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT pg_relation_size(c.oid) / current_setting('block_size')::bigint AS pages,"
                        + " greatest(c.reltuples, 0)::bigint AS rows FROM pg_class c"
                        + " WHERE c.oid = to_regclass(?) AND c.relkind = 'r'",
                List.of(table.written()),
                row -> found.add(new TablePages(row.number("pages"), row.number("rows"))));
        return found.stream().findFirst();
    }

    @Override
    public String onPages(String prefix, long first, long last) {
        return "(" + prefix + "ctid >= '(" + first + ",0)'::tid AND " + prefix + "ctid < '(" + (last + 1)
                + ",0)'::tid)";
    }

    @Override
    public String text(KeyColumn column, String expression) {
        return expression + "::text";
    }

    @Override
    public String literal(KeyColumn column, String text) {
        if (column.form() == KeyColumn.Form.NUMBER && EXACT.matcher(text).matches()) {
            return text.startsWith("-") ? "(" + text + ")" : text;
        }
        return "CAST(" + literals.text(text) + " AS " + column.type() + ")";
    }

    @Override
    public boolean comparesRows() {
        return true;
    }

    @Override
    public OptionalLong estimate(Connection connection, TableRef table) throws SQLException {
        List<Long> found = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT reltuples::bigint AS rows FROM pg_class WHERE oid = to_regclass(?)",
                List.of(table.written()),
                row -> found.add(row.number("rows")));
        return found.stream()
                .mapToLong(Long::longValue)
                .filter(rows -> rows >= WORTH_ESTIMATING)
                .findFirst();
    }
}
