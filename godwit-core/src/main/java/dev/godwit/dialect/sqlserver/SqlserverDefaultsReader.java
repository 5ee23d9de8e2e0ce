package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import dev.godwit.sql.SqlToken;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a default is, which the catalogue shows in parentheses of its own; any that Godwit would not have written is an expression. */
record SqlserverDefaultsReader(SqlserverCatalogue catalogue) {

    private static final String NEXT = "next value for ";

    DefaultValue of(String definition, DataType type) {
        String sql = Expressions.bare(definition);
        String literal = sql.startsWith("N'") ? sql.substring(1) : sql;
        return Expressions.string(literal)
                .map(text -> (DefaultValue) new DefaultValue.Text(text))
                .or(() -> number(sql, type))
                .or(() -> word(sql))
                .orElseGet(() -> new DefaultValue.Expression(sql));
    }

    private static Optional<DefaultValue> number(String sql, DataType type) {
        if (type instanceof DataType.Bool && (sql.equals("1") || sql.equals("0"))) {
            return Optional.of(new DefaultValue.Truth(sql.equals("1")));
        }
        return Expressions.number(sql).map(DefaultValue.Numeric::new);
    }

    private Optional<DefaultValue> word(String sql) {
        String lower = sql.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "null" -> Optional.of(new DefaultValue.Null());
            case "sysdatetime()", "sysdatetimeoffset()" -> Optional.of(new DefaultValue.Now());
            case "newid()" -> Optional.of(new DefaultValue.RandomUuid());
            default -> lower.startsWith(NEXT) ? sequence(sql.substring(NEXT.length())) : Optional.empty();
        };
    }

    private Optional<DefaultValue> sequence(String name) {
        List<SqlToken> tokens = TokenText.of(name, new SqlserverSyntax()).tokens();
        return tokens.size() == 3
                ? Optional.of(new DefaultValue.NextOf(
                        catalogue.name(tokens.get(0).unquoted(), tokens.get(2).unquoted())))
                : Optional.empty();
    }
}
