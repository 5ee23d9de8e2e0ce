package dev.godwit.backfill;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.sql.SqlStatement;
import java.sql.SQLException;
import java.util.Optional;

/** Says why a backfill cannot begin or go on, as a failure of its statement. */
final class Refusal {

    private Refusal() {}

    static StatementFailure of(SqlStatement statement, String message, String hint) {
        GodwitException known = GodwitException.of(ErrorCode.MIGRATION_FAILED, message)
                .hint(hint)
                .build();
        return new StatementFailure(Optional.of(statement), new SQLException(message, known), false);
    }
}
