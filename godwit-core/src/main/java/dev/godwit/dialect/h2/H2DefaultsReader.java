package dev.godwit.dialect.h2;

import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.schema.Defaults;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import dev.godwit.sql.SqlToken;
import java.util.List;
import java.util.Optional;

/** What a default is, where the catalogue shows just what Godwit would have written; any other is an expression. */
record H2DefaultsReader(H2Catalogue catalogue) {

    private static final String NEXT = "NEXT VALUE FOR ";

    DefaultValue of(String sql, DataType type) {
        boolean json = type instanceof DataType.Json;
        String literal = json && sql.startsWith("JSON ") ? sql.substring("JSON ".length()) : json ? "" : sql;
        boolean number = type instanceof DataType.IntegerNumber
                || type instanceof DataType.Decimal
                || type instanceof DataType.Floating;
        return Expressions.string(literal)
                .map(text -> (DefaultValue) new DefaultValue.Text(text))
                .or(() -> Expressions.number(sql).filter(value -> number).map(DefaultValue.Numeric::new))
                .or(() -> word(sql, type))
                .orElseGet(() -> new DefaultValue.Expression(sql));
    }

    private Optional<DefaultValue> word(String sql, DataType type) {
        if (type instanceof DataType.Bool && (sql.equals("TRUE") || sql.equals("FALSE"))) {
            return Optional.of(new DefaultValue.Truth(sql.equals("TRUE")));
        } else if (sql.equals("NULL")) {
            return Optional.of(new DefaultValue.Null());
        } else if (sql.equals(Defaults.standardNow(Optional.of(type)))) {
            return Optional.of(new DefaultValue.Now());
        } else if (sql.equals("RANDOM_UUID()")) {
            return Optional.of(new DefaultValue.RandomUuid());
        }
        return sql.startsWith(NEXT) ? sequence(sql.substring(NEXT.length())) : Optional.empty();
    }

    private Optional<DefaultValue> sequence(String name) {
        List<SqlToken> tokens = TokenText.of(name, new H2Syntax()).tokens();
        return tokens.size() == 3
                ? Optional.of(new DefaultValue.NextOf(
                        catalogue.name(tokens.get(0).unquoted(), tokens.get(2).unquoted())))
                : Optional.empty();
    }
}
