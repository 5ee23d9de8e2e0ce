package dev.godwit.run;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.lock.Limits;
import dev.godwit.migration.Callback;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.report.Progress;
import java.sql.SQLException;
import java.util.List;

/**
 * The session in which the scripts of a run find themselves. What the callbacks at the beginning of the run set holds for all of it;
 * what any other script sets ends with that script.
 */
final class RunSession {

    private final Run run;
    private final Bounds bounds;
    private List<Callback> openers = List.of();

    RunSession(Run run) {
        this.run = run;
        this.bounds = new Bounds(run);
    }

    /** Bounds how long its statements wait and run. */
    void open() {
        try {
            bounds.set();
        } catch (SQLException e) {
            throw HistoryFailures.working(run.dialect(), e);
        }
    }

    /** Bounds those of a script as it asks for, until the next {@link #reset}. */
    void bound(Limits script) {
        try {
            bounds.set(script);
        } catch (SQLException e) {
            throw HistoryFailures.working(run.dialect(), e);
        }
    }

    /** From here on what these set belongs to the session. */
    void openedBy(List<Callback> callbacks) {
        openers = List.copyOf(callbacks);
    }

    /** Takes back what a script has set. */
    void reset() throws SQLException, StatementFailure {
        run.dialect().sessions().reset(run.worker());
        bounds.set();
        SessionReplay replay = new SessionReplay(run);
        for (Callback opener : openers) {
            try (ScriptStatements script = run.scripts().statements(opener.file(), opener.script())) {
                replay.run(script);
            }
        }
    }

    /** Takes back everything: the connection may be a pool's, or run in the other direction next. */
    void close() {
        try {
            run.dialect().sessions().reset(run.worker());
        } catch (SQLException e) {
            run.listener().on(new Progress.Note("The session could not be reset: " + e.getMessage()));
        }
    }
}
