package dev.godwit.program;

import dev.godwit.code.RowChange;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.sql.SqlStatement;
import java.sql.SQLException;

/** Where the statements of a program go. */
@FunctionalInterface
public interface Port {

    /**
     * Sends one.
     *
     * @return how many rows it changed; 0 where that is not known, because it is only recorded, or was done by an earlier run
     */
    long send(SqlStatement statement) throws StatementFailure, SQLException;

    /**
     * Gives the rows of a query new values, range by range.
     *
     * @return as {@link #send}
     */
    default long backfill(SqlStatement rows, RowChange change) throws StatementFailure, SQLException {
        return send(rows);
    }
}
