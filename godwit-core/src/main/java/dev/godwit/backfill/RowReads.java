package dev.godwit.backfill;

import dev.godwit.code.Bound;
import dev.godwit.code.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Reads rows on a connection, within its transaction. */
@FunctionalInterface
public interface RowReads {

    /** Hands the rows of the answer over one by one. */
    void query(Connection connection, Bound query, Consumer<Row> rows) throws SQLException;
}
