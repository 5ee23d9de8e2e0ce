package dev.godwit.run;

import dev.godwit.code.RowChange;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.program.Port;
import dev.godwit.sql.SqlStatement;
import java.sql.SQLException;
import java.util.Optional;

/** Takes what a program sends to the journal, until it comes to a backfill that is left for a run of its own. */
record JournalPort(Journal journal, Counted counted) implements Port {

    @Override
    public long send(SqlStatement statement) throws StatementFailure, SQLException {
        return next(() -> journal.next(statement));
    }

    @Override
    public long backfill(SqlStatement rows, RowChange change) throws StatementFailure, SQLException {
        return next(() -> journal.next(rows, Optional.of(change)));
    }

    private long next(Counted.Work sending) throws StatementFailure, SQLException {
        long rows = counted.rowsOf(sending);
        if (journal.deferred().isPresent()) {
            throw new StoppedAtBackfill();
        }
        return rows;
    }
}
