package dev.godwit.run;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ServerError;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.error.Place;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.sql.Position;
import dev.godwit.sql.SqlStatement;
import java.util.Iterator;
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
    Optional<Place> place(StatementFailure failure, ServerError error, List<ScriptStatements> parts) {
        if (failure.statement().isEmpty()) {
            return Optional.empty();
        }
        SqlStatement failed = failure.statement().get();
        for (ScriptStatements part : parts) {
            Optional<SqlStatement> original = original(failed, part);
            if (original.isPresent()) {
                Position position = position(original.get(), failed, error, part);
                return Optional.of(Place.of(part.file(), position.line(), position.column())
                        .withStatement(original.get().text()));
            }
        }
        return Optional.empty();
    }

    private static Optional<SqlStatement> original(SqlStatement failed, ScriptStatements part) {
        Iterator<SqlStatement> sent = part.iterator();
        Iterator<SqlStatement> written = part.unreplaced().iterator();
        while (sent.hasNext() && written.hasNext()) {
            SqlStatement candidate = sent.next();
            SqlStatement original = written.next();
            if (candidate.start().equals(failed.start()) && candidate.text().equals(failed.text())) {
                return Optional.of(original);
            }
        }
        return Optional.empty();
    }

    private static Position position(
            SqlStatement original, SqlStatement failed, ServerError error, ScriptStatements part) {
        if (error.position() <= 0 || error.position() > failed.text().length() + 1) {
            return original.start();
        }
        int offset = error.position() - 1;
        if (part.placeholders().isPresent()) {
            offset = part.placeholders().get().substitute(original, part.file()).originalOffset(offset);
        }
        return original.positionOf(offset);
    }

    /** The engine's message with its code. An error that is Godwit's own has none, for which some drivers say 0. */
    static String message(ServerError error) {
        return error.message() + (error.code().isEmpty() || error.code().equals("0") ? "" : " [" + error.code() + "]");
    }
}
