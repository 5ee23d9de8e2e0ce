package dev.godwit.run;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ServerError;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.error.Place;
import dev.godwit.plan.ScriptPart;
import dev.godwit.sql.SqlStatement;
import java.util.List;
import java.util.Optional;

/** Finds where in the files a failed statement stands, and what the engine said of it. */
final class Failures {

    private final Dialect dialect;

    Failures(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The engine's error, read. Something was being sent in any case: with no text it would be read as a failure to connect. */
    ServerError read(StatementFailure failure) {
        return dialect.errors()
                .read(
                        failure.failure(),
                        failure.statement().map(SqlStatement::text).orElse("COMMIT"));
    }

    /**
     * The place of the failed statement, with the engine's position mapped back to the file where it gave one, and with its text as it
     * stands there: the value of a placeholder may be a secret.
     */
    Optional<Place> place(StatementFailure failure, ServerError error, List<? extends ScriptPart> parts) {
        for (ScriptPart part : parts) {
            Optional<Place> place = part.place(failure.statement(), error.position() - 1);
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    /** The engine's message with its code. An error that is Godwit's own has none, for which some drivers say 0. */
    static String message(ServerError error) {
        return error.message() + (error.code().isEmpty() || error.code().equals("0") ? "" : " [" + error.code() + "]");
    }
}
