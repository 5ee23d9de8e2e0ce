package dev.godwit.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that the database computes: as a default of a column, and in the place of a value in statements about rows. */
public sealed interface Sql {

    /** The moment of the statement. */
    record Now() implements Sql {}

    /** A random UUID. */
    record RandomUuid() implements Sql {}

    /** The value of another column of the same row. */
    record ColumnValue(String column) implements Sql {}

    /**
     * An expression as the engine writes it.
     *
     * @param values one for each {@code ?} in it
     */
    record Expression(String sql, List<@Nullable Object> values) implements Sql {
        public Expression {
            if (sql.isBlank()) {
                throw Mistake.of("An expression without text.", "Write it as the engine does.");
            }
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /** The moment of the statement; Knex's {@code knex.fn.now()}. */
    static Sql now() {
        return new Now();
    }

    /** A random UUID; Knex's {@code knex.fn.uuid()}. */
    static Sql uuid() {
        return new RandomUuid();
    }

    /** The value of another column of the same row; Knex's {@code knex.ref()}. Not for defaults. */
    static Sql column(String name) {
        return new ColumnValue(name);
    }

    /**
     * An expression as the engine writes it, which is sent as it stands; Knex's {@code knex.raw()}.
     *
     * @param values one for each {@code ?} in it; none for defaults
     */
    static Sql expression(String sql, @Nullable Object... values) {
        return new Expression(sql, ValueList.of(values));
    }
}
