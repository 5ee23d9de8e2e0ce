package dev.godwit.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** How an engine's tables are walked range by range of a key. Immutable and thread-safe. */
public interface RangeSql {

    /**
     * The keys of a table by which every row is found exactly once: unique, whole, and of columns that hold no NULL and whose values can be
     * written exactly. The primary key comes first, what the engine keeps by itself last.
     *
     * @return none where there is no such key, or no such table
     */
    List<UniqueKey> keys(Connection connection, TableRef table) throws SQLException;

    /** The table as pages, for engines that read a range of those without reading the others. */
    default Optional<TablePages> pages(Connection connection, TableRef table) throws SQLException {
        return Optional.empty();
    }

    /**
     * The condition of being on these pages.
     *
     * @param prefix the alias of the table with its dot, or nothing
     * @param first the first page
     * @param last the last page
     */
    default String onPages(String prefix, long first, long last) {
        throw new UnsupportedOperationException("This engine's tables have no pages to be told apart.");
    }

    /** An expression that gives the value of a column as a text from which {@link #literal} makes it again. */
    String text(KeyColumn column, String expression);

    /** A value, as {@link #text} gave it, in SQL. */
    String literal(KeyColumn column, String text);

    /** Whether {@code (a, b) > (1, 2)} is understood, and answered with an index. */
    default boolean comparesRows() {
        return false;
    }

    /** About how many rows a large table has, where the engine knows that without counting. */
    default OptionalLong estimate(Connection connection, TableRef table) throws SQLException {
        return OptionalLong.empty();
    }

    /** Why rows of this table cannot be changed in transactions, as a clause that speaks of the table; empty where they can. */
    default Optional<String> obstacle(Connection connection, TableRef table) throws SQLException {
        return Optional.empty();
    }

    /** Whether several connections can change rows of a table at the same time. */
    default boolean manyWriters() {
        return true;
    }

    /** What stands behind a table's name in FROM where its rows are read in order to be changed. */
    default String lockingHint() {
        return "";
    }

    /** What stands at the end of a query whose rows are read in order to be changed. */
    default String lockingClause() {
        return " FOR UPDATE";
    }
}
