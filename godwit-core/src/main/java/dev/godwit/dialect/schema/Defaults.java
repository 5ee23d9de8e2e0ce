package dev.godwit.dialect.schema;

import dev.godwit.dialect.Literals;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Bool;
import dev.godwit.schema.DataType.Date;
import dev.godwit.schema.DataType.Time;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.QualifiedName;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What stands behind {@code DEFAULT}.
 *
 * @param literals strings
 * @param words what engines say differently
 */
public record Defaults(Literals literals, Words words) {

    /** What engines say differently. */
    public interface Words {

        /** True or false. */
        String truth(boolean value);

        /** A string, as a column of this type takes it. */
        default String text(String literal, Optional<DataType> type) {
            return literal;
        }

        /** The moment, as a column of this type takes it. */
        default String now(Optional<DataType> type) {
            return standardNow(type);
        }

        /** A random UUID. */
        String uuid(Optional<DataType> type);

        /** The next number of a sequence. */
        String next(QualifiedName sequence);

        /** Any expression. */
        default String expression(String sql) {
            return sql;
        }
    }

    /** {@code CURRENT_TIMESTAMP}, or the part of it that a column of this type keeps. */
    public static String standardNow(Optional<DataType> type) {
        if (type.filter(Date.class::isInstance).isPresent()) {
            return "CURRENT_DATE";
        }
        return type.filter(Time.class::isInstance).isPresent() ? "CURRENT_TIME" : "CURRENT_TIMESTAMP";
    }

    /** The text of a default of a column whose type is known, or not. */
    public String of(DefaultValue value, Optional<DataType> type) {
        if (value instanceof DefaultValue.Text text) {
            return words.text(literals.text(text.value()), type);
        } else if (value instanceof DefaultValue.Numeric number) {
            return number(number.value(), type);
        } else if (value instanceof DefaultValue.Truth truth) {
            boolean isNumber = type.isPresent() && !(type.get() instanceof Bool);
            return isNumber ? (truth.value() ? "1" : "0") : words.truth(truth.value());
        } else if (value instanceof DefaultValue.Null) {
            return "NULL";
        } else if (value instanceof DefaultValue.Now) {
            return words.now(type);
        } else if (value instanceof DefaultValue.RandomUuid) {
            return words.uuid(type);
        } else if (value instanceof DefaultValue.NextOf next) {
            return words.next(next.sequence());
        }
        return words.expression(((DefaultValue.Expression) value).sql());
    }

    private String number(BigDecimal value, Optional<DataType> type) {
        return type.filter(Bool.class::isInstance).isPresent()
                ? words.truth(value.signum() != 0)
                : value.toPlainString();
    }
}
