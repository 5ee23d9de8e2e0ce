package dev.godwit.run;

import dev.godwit.dialect.StatementFailure;
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
    private List<Callback> openers = List.of();

    RunSession(Run run) {
        this.run = run;
    }

    /** From here on what these set belongs to the session. */
    void openedBy(List<Callback> callbacks) {
        openers = List.copyOf(callbacks);
    }

    /** Takes back what a script has set. */
    void reset() throws SQLException, StatementFailure {
        run.dialect().sessions().reset(run.worker());
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
