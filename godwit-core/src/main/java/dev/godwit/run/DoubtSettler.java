package dev.godwit.run;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.error.GodwitException;
import dev.godwit.history.HistoryRow;
import dev.godwit.history.HistoryWrite;
import dev.godwit.history.JournalMark;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.report.Progress;
import dev.godwit.sql.SqlStatement;
import dev.godwit.timeline.Entry;
import dev.godwit.timeline.Timeline;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settles the one statement that was running when a run died, by looking at the database: what the statement names looks as it did
 * just before (it had no effect and is run again), or not (it had, and is not).
 */
public final class DoubtSettler {

    private final Run run;

    /** Settles within this run, whose lock makes sure that the statement is not still running. */
    public DoubtSettler(Run run) {
        this.run = run;
    }

    /**
     * Settles all doubts of the timeline.
     *
     * @throws GodwitException STATEMENT_IN_DOUBT where looking does not tell
     */
    public void settle(Timeline timeline) throws SQLException {
        for (HistoryRow row : timeline.history().rows()) {
            if (row.state().isPartial() && row.journal().doubt().isPresent()) {
                settle(row, timeline.entry(row.version()));
            }
        }
    }

    private void settle(HistoryRow row, Optional<Entry> entry) throws SQLException {
        Doubt doubt = new Doubt(row);
        try (ScriptStatements script = run.scripts()
                .statements(row.file(), doubt.script(run.reader().texts(run.worker(), row.version()), entry))) {
            SqlStatement statement = doubt.statement(script);
            new SessionReplay(run).run(script, row.journal().done());
            settle(row, statement);
        } catch (StatementFailure e) {
            throw e.failure();
        } finally {
            run.dialect().sessions().reset(run.worker());
        }
    }

    private void settle(HistoryRow row, SqlStatement statement) throws SQLException, StatementFailure {
        List<String> cleanup = run.dialect().probe().cleanup(run.worker(), statement);
        JournalMark settled;
        if (!cleanup.isEmpty()) {
            execute(cleanup);
            settled = row.journal().settled();
            note(row, statement, "was cut off; what it left was removed, and it runs again");
        } else if (run.dialect().probe().isRepeatableNow(run.worker(), statement)) {
            settled = row.journal().settled();
            note(row, statement, "does no harm when it is done twice; it runs again");
        } else if (hadEffect(row, statement)) {
            settled = row.journal().next(statement.text());
            note(row, statement, "had taken effect; it is not repeated");
        } else {
            settled = row.journal().settled();
            note(row, statement, "had no effect; it runs again");
        }
        List<String> bookkeeping = new ArrayList<>(run.lock().fence());
        bookkeeping.add(run.sql().of(new HistoryWrite.Journal(row.version(), row.state(), settled)));
        run.dialect().transactions().runPart(run.worker(), List.of(), () -> bookkeeping, s -> {});
    }

    private boolean hadEffect(HistoryRow row, SqlStatement statement) throws SQLException {
        Optional<String> before = row.journal().probe();
        Optional<String> now = run.dialect().probe().fingerprint(run.worker(), statement);
        if (before.isEmpty() || now.isEmpty()) {
            throw new Doubt(row).unsettled(statement, "the catalogue");
        }
        return !before.get().equals(now.get());
    }

    private void execute(List<String> statements) throws SQLException {
        for (String sql : statements) {
            try (Statement statement = run.worker().createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private void note(HistoryRow row, SqlStatement statement, String what) {
        run.listener().on(new Progress.Warning(new Doubt(row).settled(statement, what)));
    }
}
