package dev.godwit.backfill;

import dev.godwit.dialect.StatementFailure;
import java.sql.Connection;
import java.sql.SQLException;

/** Further sessions that are like the one of the run, for workers at its side. */
public interface FurtherSessions {

    /** Opens one, in auto-commit mode. */
    Connection open() throws SQLException, StatementFailure;

    /** Takes back what was set in it, and closes it. */
    void close(Connection connection);
}
