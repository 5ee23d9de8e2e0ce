package dev.godwit.run;

import dev.godwit.dialect.Patience;
import dev.godwit.lock.Limits;
import dev.godwit.report.Progress;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bounds how long the statements of a session wait for locks and run. */
final class Bounds {

    private final Run run;
    private final Patience patience;

    Bounds(Run run) {
        this.run = run;
        this.patience = run.dialect().patience();
    }

    /** The limits of the run. */
    void set() throws SQLException {
        Limits configured = run.waits().limits();
        List<String> all = new ArrayList<>();
        if (configured.lock().isEmpty()) {
            all.addAll(patience.setUnlessSet(Waits.LOCK));
        }
        all.addAll(patience.set(configured));
        execute(all);
        warn(configured, "statement-timeout");
    }

    /** Those of a script in their place. */
    void set(Limits script) throws SQLException {
        execute(patience.set(script));
        warn(script, "statement-timeout on a marker line");
    }

    /** Lets the next statement wait for a lock as long as it takes, unless somebody else than Godwit has set a limit. */
    void lift() throws SQLException {
        execute(patience.lift(run.waits().lock()));
    }

    /** Takes {@link #lift} back. */
    void lower() throws SQLException {
        execute(
                run.waits().limits().lock().isEmpty()
                        ? patience.setUnlessSet(Waits.LOCK)
                        : patience.set(new Limits(run.waits().limits().lock(), Optional.empty())));
    }

    private void warn(Limits limits, String what) {
        if (limits.statement().isPresent() && !patience.boundsStatements()) {
            run.listener()
                    .on(new Progress.Warning(run.dialect() + " cannot bound how long a statement runs: " + what
                            + " has no effect there."));
        }
    }

    private void execute(List<String> statements) throws SQLException {
        if (statements.isEmpty()) {
            return;
        }
        try (Statement statement = run.worker().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
