package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.schema.Defaults;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.QualifiedName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a default is, where the catalogue shows just what Godwit would have written; any other is an expression. */
final class PostgresqlDefaultsReader {

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    private static final BigDecimal GREATEST_INTEGER = BigDecimal.valueOf(Integer.MAX_VALUE);

    private PostgresqlDefaultsReader() {}

    /**
     * A default.
     *
     * @param sql as {@code pg_get_expr} writes it
     * @param written the column's type, as {@code format_type} writes it
     */
    static DefaultValue of(String sql, String written, DataType type) {
        boolean number = type instanceof DataType.IntegerNumber
                || type instanceof DataType.Decimal
                || type instanceof DataType.Floating;
        Optional<DefaultValue> value = number ? number(sql) : Optional.empty();
        String base = base(written);
        return value.or(() -> number ? nothing(sql, base) : literal(sql, base))
                .or(() -> call(sql, type))
                .orElseGet(() -> new DefaultValue.Expression(sql));
    }

    /** The type as casts of constants name it, which have no lengths. */
    private static String base(String written) {
        String bare = written.replaceFirst("\\(\\d+(,-?\\d+)?\\)", "");
        return bare.equals("character") ? "bpchar" : bare;
    }

    private static Optional<DefaultValue> number(String sql) {
        int end = sql.startsWith("'") ? Expressions.end(sql, 0) : -1;
        boolean cast = end > 0 && sql.startsWith("::", end) && NUMBERS.contains(sql.substring(end + 2));
        return Expressions.number(cast ? sql.substring(1, end - 1) : sql)
                .filter(number -> !cast || isCastByItself(number))
                .map(DefaultValue.Numeric::new);
    }

    /** The server casts numbers that are negative or too large for {@code integer}; in front of any other, someone wrote the cast. */
    private static boolean isCastByItself(BigDecimal number) {
        return number.signum() < 0 || number.compareTo(GREATEST_INTEGER) > 0;
    }

    private static Optional<DefaultValue> literal(String sql, String base) {
        int end = sql.startsWith("'") ? Expressions.end(sql, 0) : -1;
        return end > 0 && sql.substring(end).equals("::" + base)
                ? Expressions.string(sql.substring(0, end)).map(DefaultValue.Text::new)
                : nothing(sql, base);
    }

    private static Optional<DefaultValue> nothing(String sql, String base) {
        return sql.equals("NULL::" + base) ? Optional.of(new DefaultValue.Null()) : Optional.empty();
    }

    private static Optional<DefaultValue> call(String sql, DataType type) {
        if (type instanceof DataType.Bool && (sql.equals("true") || sql.equals("false"))) {
            return Optional.of(new DefaultValue.Truth(sql.equals("true")));
        } else if (sql.equals(Defaults.standardNow(Optional.of(type)))) {
            return Optional.of(new DefaultValue.Now());
        } else if (sql.equals("gen_random_uuid()")) {
            return Optional.of(new DefaultValue.RandomUuid());
        }
        return sequence(sql).map(DefaultValue.NextOf::new);
    }

    /** The sequence of {@code nextval('name'::regclass)}. */
    static Optional<QualifiedName> sequence(String sql) {
        String start = "nextval('";
        String end = "'::regclass)";
        if (!sql.startsWith(start) || !sql.endsWith(end)) {
            return Optional.empty();
        }
        String quoted =
                sql.substring(start.length(), sql.length() - end.length()).replace("''", "'");
        TokenText name = TokenText.of(quoted, new PostgresqlSyntax());
        List<String> parts = name.tokens().stream()
                .filter(token -> token.isIdentifier())
                .map(token -> token.unquoted())
                .toList();
        return switch (parts.size()) {
            case 1 -> Optional.of(QualifiedName.of(parts.get(0)));
            case 2 -> Optional.of(QualifiedName.of(parts.get(0), parts.get(1)));
            default -> Optional.empty();
        };
    }
}
