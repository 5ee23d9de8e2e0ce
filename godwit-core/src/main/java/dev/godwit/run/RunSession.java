package dev.godwit.run;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.lock.ConnectionFactory;
import dev.godwit.lock.Limits;
import dev.godwit.migration.Callback;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.report.Progress;
import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The session in which the scripts of a run find themselves. What the callbacks at the beginning of the run set holds for all of it;
 * what any other script sets ends with that script.
 */
final class RunSession {

    private final Run run;
    private final ConnectionFactory connections;
    private final Bounds bounds;
    private List<Callback> openers = List.of();
    private Limits ofScript = Limits.NONE;

    /**
     * That of this run.
     *
     * @param connections opens others beside it
     */
    RunSession(Run run, ConnectionFactory connections) {
        this.run = run;
        this.connections = connections;
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
        ofScript = script;
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
        ofScript = Limits.NONE;
        bounds.set();
        replay(run, openers);
    }

    private static void replay(Run on, List<Callback> callbacks) throws StatementFailure {
        SessionReplay replay = new SessionReplay(on);
        for (Callback callback : callbacks) {
            try (ScriptStatements script = on.scripts().statements(callback.file(), callback.script())) {
                replay.run(script);
            }
        }
    }

    /**
     * Opens another session like this one.
     *
     * @param callbacks run before the script that it is in
     * @param settings what that script has set
     */
    Connection another(List<Callback> callbacks, List<SqlStatement> settings) throws SQLException, StatementFailure {
        Connection connection = connections.open();
        try {
            run.dialect().sessions().prepare(connection);
            Run other = run.on(connection);
            Bounds limits = new Bounds(other);
            limits.set();
            limits.set(ofScript);
            replay(other, openers);
            replay(other, callbacks);
            new SessionReplay(other).run(settings);
            return connection;
        } catch (SQLException | StatementFailure | RuntimeException e) {
            close(connection);
            throw e;
        }
    }

    /** Closes such a one; a pool may give it to others. */
    void close(Connection other) {
        try (other) {
            run.dialect().sessions().reset(other);
        } catch (SQLException e) {
            run.listener().on(new Progress.Note("The session of a worker could not be reset: " + e.getMessage()));
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
