package dev.godwit.mongodb.run;

import dev.godwit.history.HistoryRow;
import dev.godwit.history.HistoryWrite;
import dev.godwit.history.JournalMark;
import dev.godwit.migration.Script;
import dev.godwit.report.Progress;
import dev.godwit.run.Doubt;
import dev.godwit.sql.SqlStatement;
import dev.godwit.timeline.Timeline;
import java.util.List;

/** Settles the one unit that was running when a run died, by looking at the database. */
final class MongoDoubts {

    private final MongoRun run;

    MongoDoubts(MongoRun run) {
        this.run = run;
    }

    void settle(Timeline timeline) {
        for (HistoryRow row : timeline.history().rows()) {
            if (row.state().isPartial() && row.journal().doubt().isPresent()) {
                Script script =
                        new Doubt(row).script(run.history().texts(row.version()), timeline.entry(row.version()));
                settle(row, run.units().of(row.file(), script));
            }
        }
    }

    private void settle(HistoryRow row, List<Unit> units) {
        Doubt doubt = new Doubt(row);
        SqlStatement statement =
                doubt.statement(units.stream().map(Unit::statement).toList());
        Unit unit = units.get(row.journal().doubt().orElseThrow());
        switch (unit.settling(run.database())) {
            case DONE ->
                settle(row, statement, row.journal().next(statement.text()), "had taken effect; it is not repeated");
            case NOT_DONE -> settle(row, statement, row.journal().settled(), "had no effect; it runs again");
            case AGAIN ->
                settle(row, statement, row.journal().settled(), "does no harm when it is done twice; it runs again");
            case UNKNOWN -> throw doubt.unsettled(statement, "the database");
        }
    }

    private void settle(HistoryRow row, SqlStatement statement, JournalMark settled, String what) {
        run.settings().listener().on(new Progress.Warning(new Doubt(row).settled(statement, what)));
        run.record(List.of(new HistoryWrite.Journal(row.version(), row.state(), settled)));
    }
}
