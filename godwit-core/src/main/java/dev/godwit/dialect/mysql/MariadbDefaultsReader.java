package dev.godwit.dialect.mysql;

import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.dialect.schema.TypeNames;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.QualifiedName;
import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.SqlToken;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a default is; MariaDB shows each as an expression, strings in quotes, and NULL where none was said. */
record MariadbDefaultsReader(String currentSchema, SqlSyntax syntax) {

    Optional<DefaultValue> of(String sql, DataType type) {
        if (sql.equals("NULL")) {
            return Optional.empty();
        }
        return string(sql)
                .map(text -> (DefaultValue) new DefaultValue.Text(text))
                .or(() -> number(sql, type))
                .or(() -> call(sql, type))
                .or(() -> Optional.of(new DefaultValue.Expression(Expressions.bare(sql))));
    }

    private Optional<String> string(String sql) {
        List<SqlToken> tokens = TokenText.of(sql, syntax).tokens();
        boolean whole = sql.length() > 1 && sql.startsWith("'") && tokens.size() == 1 && sql.endsWith("'");
        return whole ? Optional.of(unescaped(sql.substring(1, sql.length() - 1))) : Optional.empty();
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(++i);
                plain.append(
                        switch (escaped) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            case 't' -> '\t';
                            case '0' -> '\0';
                            default -> escaped;
                        });
            } else {
                plain.append(c);
                i += c == '\'' ? 1 : 0;
            }
        }
        return plain.toString();
    }

    static Optional<DefaultValue> number(String sql, DataType type) {
        Optional<BigDecimal> value = Expressions.number(sql);
        if (type instanceof DataType.Bool) {
            return value.filter(number -> sql.equals("0") || sql.equals("1"))
                    .map(number -> new DefaultValue.Truth(number.signum() != 0));
        }
        boolean numeric = type instanceof DataType.IntegerNumber
                || type instanceof DataType.Decimal
                || type instanceof DataType.Floating;
        return value.filter(number -> numeric).map(DefaultValue.Numeric::new);
    }

    private Optional<DefaultValue> call(String sql, DataType type) {
        if (sql.equals("uuid()")) {
            return Optional.of(new DefaultValue.RandomUuid());
        } else if (sql.equals(now(type))) {
            return Optional.of(new DefaultValue.Now());
        }
        return sql.startsWith("nextval(") ? next(sql) : Optional.empty();
    }

    private static String now(DataType type) {
        if (type instanceof DataType.Date) {
            return "curdate()";
        } else if (type instanceof DataType.Time time) {
            return time.precision().isPresent() ? "curtime" + TypeNames.in(time.precision()) : "curtime()";
        } else if (type instanceof DataType.Timestamp stamp && stamp.precision().isPresent()) {
            return "current_timestamp" + TypeNames.in(stamp.precision());
        }
        return "current_timestamp()";
    }

    private Optional<DefaultValue> next(String sql) {
        TokenText call = TokenText.of(sql, syntax);
        List<String> names = call.names(1);
        if (names.size() != 2) {
            return Optional.empty();
        }
        return Optional.of(new DefaultValue.NextOf(
                names.get(0).equals(currentSchema)
                        ? QualifiedName.of(names.get(1))
                        : QualifiedName.of(names.get(0), names.get(1))));
    }
}
