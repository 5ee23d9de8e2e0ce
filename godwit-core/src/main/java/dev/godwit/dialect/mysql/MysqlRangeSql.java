package dev.godwit.dialect.mysql;

import dev.godwit.dialect.KeyColumn;
import dev.godwit.dialect.KeyRows;
import dev.godwit.dialect.Literals;
import dev.godwit.dialect.RangeSql;
import dev.godwit.dialect.TableRef;
import dev.godwit.dialect.UniqueKey;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Ranges of keys. Left out are the types that are ordered otherwise than they compare with a text ({@code ENUM}, {@code SET}), and those
 * whose values are not what is shown of them ({@code FLOAT}, {@code DOUBLE}, {@code BIT}). Several columns are compared one by one:
 * {@code (a, b) > (1, 2)} is not answered with an index (MySQL Reference Manual, “Row Constructor Expression Optimization”).
 */
final class MysqlRangeSql implements RangeSql {

    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "year");
    private static final Set<String> BYTES =
            Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob");
    private static final Set<String> UNUSABLE = Set.of("enum", "set", "float", "double", "bit", "json", "geometry");

    /** Below this, counting costs nothing. */
    private static final long WORTH_ESTIMATING = 100_000;

    private final Literals literals = new MysqlLiterals();

    @Override
    public List<UniqueKey> keys(Connection connection, TableRef table) throws SQLException {
        KeyRows keys = new KeyRows();
        Rows.each(
                connection,
                "SELECT s.index_name AS name_of_key, s.column_name AS name_of_column, s.sub_part AS part,"
                        + " s.nullable AS nullable, c.data_type AS data_type FROM information_schema.statistics s"
                        + " LEFT JOIN information_schema.columns c ON c.table_schema = s.table_schema"
                        + " AND c.table_name = s.table_name AND c.column_name = s.column_name WHERE s.non_unique = 0 AND "
                        + ofTable("s")
                        + " ORDER BY s.index_name = 'PRIMARY' DESC, s.index_name, s.seq_in_index",
                parameters(table),
                row -> keys.add(row.text("name_of_key"), row.text("name_of_key").equals("PRIMARY"), column(row)));
        return keys.usable();
    }

    private static String ofTable(String alias) {
        return alias + ".table_schema = coalesce(nullif(?, ''), database()) AND " + alias + ".table_name = ?";
    }

    private static List<String> parameters(TableRef table) {
        return List.of(table.schema().orElse(""), table.name());
    }

    /** A functional key part of MySQL 8 has no column. */
    private static Optional<KeyColumn> column(Row row) throws SQLException {
        String type = row.text("data_type").toLowerCase(Locale.ROOT);
        boolean usable = row.said("name_of_column").isPresent()
                && row.whole("part").isEmpty()
                && !row.is("nullable")
                && !UNUSABLE.contains(type);
        return usable ? Optional.of(new KeyColumn(row.text("name_of_column"), type, form(type))) : Optional.empty();
    }

    private static KeyColumn.Form form(String type) {
        if (NUMBERS.contains(type)) {
            return KeyColumn.Form.NUMBER;
        }
        return BYTES.contains(type) ? KeyColumn.Form.BYTES : KeyColumn.Form.TEXT;
    }

    @Override
    public String text(KeyColumn column, String expression) {
        return column.form() == KeyColumn.Form.BYTES ? "HEX(" + expression + ")" : "CAST(" + expression + " AS CHAR)";
    }

    @Override
    public String literal(KeyColumn column, String text) {
        return switch (column.form()) {
            case NUMBER -> text.startsWith("-") ? "(" + text + ")" : text;
            case BYTES -> "X'" + text + "'";
            case TEXT -> literals.text(text);
        };
    }

    @Override
    public OptionalLong estimate(Connection connection, TableRef table) throws SQLException {
        List<Long> found = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT t.table_rows AS estimated FROM information_schema.tables t WHERE " + ofTable("t"),
                parameters(table),
                row -> found.add(row.number("estimated")));
        return found.stream()
                .mapToLong(Long::longValue)
                .filter(rows -> rows >= WORTH_ESTIMATING)
                .findFirst();
    }

    @Override
    public Optional<String> obstacle(Connection connection, TableRef table) throws SQLException {
        List<String> found = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT t.engine AS engine FROM information_schema.tables t"
                        + " JOIN information_schema.engines e ON e.engine = t.engine"
                        + " WHERE coalesce(e.transactions, 'NO') <> 'YES' AND " + ofTable("t"),
                parameters(table),
                row -> found.add(row.text("engine")));
        return found.stream().findFirst().map(engine -> "its engine " + engine + " knows no transactions");
    }
}
