package dev.godwit.dialect.mysql;

import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.schema.TypeNames;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import java.util.Locale;
import java.util.OptionalInt;

/** What a default is; MySQL shows constants without quotes and says of expressions that they are such. */
final class MysqlDefaultsReader {

    private MysqlDefaultsReader() {}

    static DefaultValue of(String shown, DataType type, boolean isExpression) {
        String lower = shown.toLowerCase(Locale.ROOT);
        OptionalInt precision = type instanceof DataType.Timestamp stamp ? stamp.precision() : OptionalInt.empty();
        if (lower.equals("current_timestamp" + TypeNames.in(precision))
                || (type instanceof DataType.Date && lower.equals("curdate()"))
                || (type instanceof DataType.Time time
                        && lower.equals(
                                "curtime" + (time.precision().isPresent() ? TypeNames.in(time.precision()) : "()")))) {
            return new DefaultValue.Now();
        } else if (isExpression) {
            String sql = MysqlVariant.MYSQL.plainExpression(shown);
            return lower.equals("uuid()")
                    ? new DefaultValue.RandomUuid()
                    : new DefaultValue.Expression(Expressions.bare(sql));
        }
        return MariadbDefaultsReader.number(shown, type).orElseGet(() -> new DefaultValue.Text(shown));
    }
}
