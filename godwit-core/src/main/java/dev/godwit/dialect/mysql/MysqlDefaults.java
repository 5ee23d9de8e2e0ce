package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.Defaults;
import dev.godwit.dialect.schema.TypeNames;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Date;
import dev.godwit.schema.DataType.Time;
import dev.godwit.schema.DataType.Timestamp;
import dev.godwit.schema.QualifiedName;
import java.util.Optional;
import java.util.OptionalInt;

/** What MySQL and MariaDB say in defaults (MySQL Reference Manual, “Data Type Default Values”). */
record MysqlDefaults(Names names, MysqlTypes types, MysqlVariant variant) implements Defaults.Words {

    @Override
    public String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    @Override
    public String text(String literal, Optional<DataType> type) {
        boolean large = type.filter(t -> MysqlColumnText.isLarge(types.of(t))).isPresent();
        return large && variant.parenthesisesTextDefaults() ? "(" + literal + ")" : literal;
    }

    /** The precision has to be that of the column. */
    @Override
    public String now(Optional<DataType> type) {
        if (type.filter(Date.class::isInstance).isPresent()) {
            return "(CURRENT_DATE)";
        } else if (type.isPresent() && type.get() instanceof Time time) {
            return "(CURRENT_TIME" + TypeNames.in(time.precision()) + ")";
        }
        OptionalInt precision = type.isPresent() && type.get() instanceof Timestamp timestamp
                ? timestamp.precision()
                : OptionalInt.empty();
        return "CURRENT_TIMESTAMP" + TypeNames.in(precision);
    }

    @Override
    public String uuid(Optional<DataType> type) {
        return "(UUID())";
    }

    @Override
    public String next(QualifiedName sequence) {
        if (!variant.hasSequences()) {
            throw Unsupported.because(variant.displayName() + " has no sequences.", "Use an auto_increment column.");
        }
        return "(NEXT VALUE FOR " + names.of(sequence) + ")";
    }

    @Override
    public String expression(String sql) {
        return "(" + sql + ")";
    }
}
