package dev.godwit.run;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.history.HistoryRow;
import dev.godwit.history.HistoryWrite;
import dev.godwit.history.JournalMark;
import dev.godwit.history.StoredScript;
import dev.godwit.migration.Script;
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
        try (ScriptStatements script = run.scripts().statements(row.file(), script(row, entry))) {
            SqlStatement statement = statement(row, script);
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
            throw inDoubt(row, statement);
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
        run.listener()
                .on(new Progress.Warning("An earlier run of " + row.id() + " died in statement "
                        + (row.journal().done() + 1) + " (line "
                        + statement.start().line() + "). The statement " + what
                        + "."));
    }

    private static SqlStatement statement(HistoryRow row, Iterable<SqlStatement> script) {
        int wanted = row.journal().doubt().orElseThrow();
        int number = 0;
        for (SqlStatement statement : script) {
            if (number++ == wanted) {
                return statement;
            }
        }
        throw GodwitException.of(
                        ErrorCode.STATEMENT_IN_DOUBT,
                        "An earlier run of " + row.id() + " died in its statement " + (wanted + 1)
                                + ", and that statement is not in the file any more.")
                .at(Place.of(row.file()))
                .state("Nothing was changed by this run.")
                .hint("Look at the database, then settle it with godwit resolve " + row.version()
                        + " --applied, --rolled-back or --retry.")
                .build();
    }

    /** The script as it was run: from the kept text, or from the file where that was too large to keep. */
    private Script script(HistoryRow row, Optional<Entry> entry) {
        boolean undo = row.state().isUndo();
        var texts = run.reader().texts(run.worker(), row.version());
        Optional<Script> kept = undo ? texts.down() : texts.up().map(text -> StoredScript.read(row.file(), text));
        if (kept.isPresent()) {
            return kept.get();
        }
        return entry.flatMap(Entry::migration)
                .flatMap(m -> undo ? m.down() : Optional.of(m.up()))
                .orElseGet(() -> StoredScript.read(row.file(), ""));
    }

    private static GodwitException inDoubt(HistoryRow row, SqlStatement statement) {
        return GodwitException.of(
                        ErrorCode.STATEMENT_IN_DOUBT,
                        "An earlier run of " + row.id() + " died while statement "
                                + (row.journal().done() + 1)
                                + " was running, and the catalogue does not show whether that statement took effect.")
                .at(Place.of(
                                row.file(),
                                statement.start().line(),
                                statement.start().column())
                        .withStatement(statement.text()))
                .state("Nothing was changed by this run. The " + row.journal().done()
                        + " statements before it are done, those after it are not.")
                .hint("Look whether it took effect. If not: godwit resolve " + row.version()
                        + " --retry, then godwit migrate. If it did: finish what is left by hand and run godwit resolve "
                        + row.version() + " --applied.")
                .build();
    }
}
