package dev.godwit.target;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ServerError;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.sql.SQLException;

/** Tells why a connection could not be made: where, as whom, and what to check; never the password. */
final class ConnectFailure {

    private ConnectFailure() {}

    static GodwitException of(DatabaseUrl url, Dialect dialect, SQLException failure) {
        ServerError error = dialect.errors().read(failure, "");
        boolean refused = error.kind() == ServerError.Kind.LOGIN_REFUSED;
        String whom = url.user().map(u -> " as user " + u).orElse("");
        String where = (url.database().isEmpty() ? "" : "database " + url.database() + " at ") + url.server() + whom;
        String message = url.scrub(error.message()).strip();
        String what = refused
                ? dialect.displayName() + " refused the log-in to " + where + ": " + message
                : "Cannot connect to " + dialect.displayName() + " " + where + ": " + message;
        return GodwitException.of(refused ? ErrorCode.LOGIN_REFUSED : ErrorCode.UNREACHABLE, what)
                .state("Nothing was changed.")
                .hint(
                        refused
                                ? "Check user and password, and whether the server lets this user log in from here."
                                : url.isFile()
                                        ? "Check that the path names a file, that its folder exists, and that you may write there."
                                        : "Check that the server runs, that host and port are right and reachable from here, and that the"
                                                + " database exists (`godwit db create` makes it).")
                .cause(new SQLException(url.scrub(String.valueOf(failure.getMessage())), failure.getSQLState()))
                .build();
    }
}
