package dev.godwit.dialect;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How an engine writes statements about rows where engines differ. Immutable and thread-safe. */
public interface DataSql {

    /** The values that one statement can be sent with at most. */
    int mostValues();

    /** The rows that one INSERT can hold at most, kept low enough for packets and plans of a good size. */
    default int mostRows() {
        return 1000;
    }

    /** Writes the rows, and fails on one that is there already. */
    default String insert(NewRows rows) {
        return rows.insert();
    }

    /**
     * Writes the rows; one that has its key in common with a row that is there takes that row's place.
     *
     * @param key written names of columns, at least one; together they are a primary or unique key
     */
    String upsert(NewRows rows, List<String> key);

    /**
     * Writes the rows, and leaves out those that have their key in common with a row that is there.
     *
     * @param key as in {@link #upsert}
     */
    String insertIgnoring(NewRows rows, List<String> key);

    /**
     * A part of the rows of a query.
     *
     * @param select without a terminator
     * @param ordered whether it ends with ORDER BY
     * @param limit at most so many
     * @param offset without the first so many
     */
    String page(String select, boolean ordered, OptionalLong limit, OptionalLong offset);

    /** Takes all rows of a table away. */
    default String truncate(String table) {
        return "TRUNCATE TABLE " + table;
    }

    /** An expression for a random UUID. */
    String randomUuid();

    /** Hands a value to the driver, in the form in which the driver takes it. */
    void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException;
}
