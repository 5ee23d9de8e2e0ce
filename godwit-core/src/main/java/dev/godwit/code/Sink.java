package dev.godwit.code;

import dev.godwit.dialect.DataSql;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.SafeForms;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where that goes what a migration asks for: a database, or a recording of what would be sent. For one thread. */
public interface Sink {

    /** The engine, by the name that configuration has for it: {@code postgresql}, {@code mysql}, {@code mariadb}, … */
    String engine();

    /** How the engine wants names written in statements about rows; {@code names} of its dialect. */
    Names names();

    /** How the engine wants statements about rows written; {@code data} of its dialect. */
    DataSql data();

    /** Structural changes in steps that let others work meanwhile; {@code safeForms} of its dialect. */
    default Optional<SafeForms> safeForms() {
        return Optional.empty();
    }

    /** Whether all that goes there is one transaction. */
    boolean inTransaction();

    /**
     * Makes changes that belong together.
     *
     * @throws dev.godwit.error.GodwitException when the engine cannot
     */
    void change(List<Change> changes);

    /**
     * Sends a statement that answers with no rows; returns how many it changed, 0 in a recording. Each value is handed to the driver by
     * {@link DataSql#bind}.
     */
    long execute(Bound statement);

    /**
     * Gives the rows of a query new values, range by range; returns how many were changed, 0 in a recording, which takes down the query.
     *
     * @param rows a query with a range in it, below its directive
     */
    default long backfill(Bound rows, RowChange change) {
        return execute(rows);
    }

    /** Sends a query and hands its rows over one by one, in bounded memory. Values are bound as in {@link #execute}. */
    void query(Bound statement, Consumer<Row> rows);

    /** Whether there is such a table. */
    boolean hasTable(QualifiedName table);

    /** Whether that table has such a column. */
    boolean hasColumn(QualifiedName table, String column);
}
