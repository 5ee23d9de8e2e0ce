package dev.godwit.backfill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A way along a table from its first row to the one that was its last when the way began. */
interface RangeWalk {

    /** How a message calls what it goes along. */
    String along();

    /** The names of the columns that it goes along, to recognise it. */
    String columns();

    /** How many values say where on the way one is. */
    int width();

    /** Where it ends; empty where the table has no row. */
    Optional<List<String>> end(Connection connection) throws SQLException;

    /**
     * The next stretch.
     *
     * @param behind where the last one ended; empty at the beginning
     * @param end where the way ends
     * @param size how many rows it shall have at most
     * @return empty at the end
     */
    Optional<KeyRange> next(Connection connection, Optional<List<String>> behind, List<String> end, long size)
            throws SQLException;

    /** What stands for a mark of a statement. */
    String filling(RangedStatement.Bound bound, String prefix, KeyRange range);

    /** Whether each row is found again by its key. */
    boolean tellsRows();

    /** The key as texts, each named so with its number behind it. */
    String keyTexts(String name);

    /** The condition of having this key. */
    String isRow(List<String> key);

    /** Whether there are single values for {@code :from} and {@code :to}. */
    boolean hasBounds();
}
