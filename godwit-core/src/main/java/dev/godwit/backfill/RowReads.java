package dev.godwit.backfill;

import dev.godwit.code.Bound;
import dev.godwit.code.Row;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Reads rows on the connection of a backfill, within its transaction. */
@FunctionalInterface
public interface RowReads {

    /** Hands the rows of the answer over one by one. */
    void query(Bound query, Consumer<Row> rows) throws SQLException;
}
