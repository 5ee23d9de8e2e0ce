package dev.godwit.run;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ServerError;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.sql.SQLException;

/** Explains errors of Godwit's own statements. */
final class HistoryFailures {

    /** What an error of an established connection is read with: without a text it would be read as a failure to connect. */
    private static final String SOME_STATEMENT = "SELECT";

    private HistoryFailures() {}

    /** While connecting. */
    static GodwitException connecting(Dialect dialect, SQLException e) {
        return explain(dialect.errors().read(e, ""), e);
    }

    /** While connected. */
    static GodwitException working(Dialect dialect, SQLException e) {
        if (StatementFailure.NO_ROW_CHANGED.equals(e.getSQLState())) {
            return GodwitException.of(ErrorCode.LOCK_LOST, "This run lost its lock to another run.")
                    .state("Nothing was changed by the statement that found this.")
                    .hint("See what the other run did with godwit status, then run the command again.")
                    .cause(e)
                    .build();
        }
        return explain(dialect.errors().read(e, SOME_STATEMENT), e);
    }

    private static GodwitException explain(ServerError error, SQLException cause) {
        ErrorCode code = switch (error.kind()) {
            case UNREACHABLE -> ErrorCode.UNREACHABLE;
            case LOGIN_REFUSED -> ErrorCode.LOGIN_REFUSED;
            case CONNECTION_LOST -> ErrorCode.CONNECTION_LOST;
            default -> ErrorCode.HISTORY_INACCESSIBLE;
        };
        String what = code == ErrorCode.HISTORY_INACCESSIBLE
                ? "Godwit's own tables cannot be read or written: "
                : "The connection to the database failed outside of any migration: ";
        return GodwitException.of(code, what + Failures.message(error))
                .state("No migration was run by this statement.")
                .hint(
                        switch (error.kind()) {
                            case READ_ONLY -> "The database or the user may only read; use one that may write.";
                            case DISK_FULL -> "Make room on the database's disk and run the command again.";
                            case UNREACHABLE, LOGIN_REFUSED -> "Check the address, the user and the password.";
                            case LOCK_TIMEOUT -> "Another session holds a lock on them; run the command again.";
                            case CONNECTION_LOST -> "Run the same command again; it is safe to do so.";
                            default -> "Check that the user may create and write tables in the schema of the history.";
                        })
                .cause(cause)
                .build();
    }
}
