package dev.godwit.run;

import dev.godwit.history.HistoryRow;
import dev.godwit.history.HistorySql;
import dev.godwit.history.RowKind;
import dev.godwit.history.RowState;
import dev.godwit.migration.Direction;
import dev.godwit.plan.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is written when a whole step is done at once. */
final class Bookkeeping {

    private final HistorySql sql;

    Bookkeeping(HistorySql sql) {
        this.sql = sql;
    }

    /**
     * The statements.
     *
     * @param batch the batch of this run; what is undone belongs to that of its row
     * @param sequence the place of a new row
     * @param ms how long it took, as an SQL expression
     */
    List<String> of(Step step, int batch, int sequence, Instant now, String ms) {
        List<String> all = new ArrayList<>();
        boolean up = step.direction() == Direction.UP;
        if (step.row().isPresent()) {
            all.add(sql.deleteRow(step.version()));
        }
        if (up) {
            RowKind kind = RowKind.of(step.migration().kind());
            all.add(sql.insertRow(step.migration(), kind, sequence, batch, RowState.APPLIED, now, ms));
        }
        int belongsTo = up ? batch : step.row().map(HistoryRow::batch).orElse(batch);
        all.add(sql.done(step.migration(), step.direction(), belongsTo, now, ms));
        return all;
    }
}
