package dev.godwit.code;

import dev.godwit.schema.DefaultValue;
import java.math.BigDecimal;

/** Defaults as authors say them, as values of a schema. */
final class Defaults {

    private Defaults() {}

    static DefaultValue of(String text) {
        return new DefaultValue.Text(text);
    }

    static DefaultValue of(Number number) {
        try {
            return new DefaultValue.Numeric(new BigDecimal(number.toString()));
        } catch (NumberFormatException e) {
            throw Mistake.of(number + " is no number that a column could have as its default.", "Write another.");
        }
    }

    static DefaultValue of(boolean truth) {
        return new DefaultValue.Truth(truth);
    }

    static DefaultValue of(Sql sql) {
        if (sql instanceof Sql.Now) {
            return new DefaultValue.Now();
        }
        if (sql instanceof Sql.RandomUuid) {
            return new DefaultValue.RandomUuid();
        }
        if (sql instanceof Sql.Expression e && e.values().isEmpty()) {
            return new DefaultValue.Expression(e.sql());
        }
        throw Mistake.of(
                "A default is made of neither other columns nor values sent apart: " + sql + ".",
                "Write it into Sql.expression(…), or use storedAs(…) for a column that is computed from others.");
    }
}
