package dev.godwit.run;

import dev.godwit.error.GodwitException;
import dev.godwit.history.HistoryRow;
import dev.godwit.lock.ConnectionFactory;
import dev.godwit.plan.Step;
import dev.godwit.report.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Finds out over a new connection what became of a transaction whose connection broke when its commit was on the way. The history
 * row tells, once the server has ended the old session: until then it may still be at work on what it was sent.
 */
final class CommitInquiry {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 100;

    private final Run run;
    private final ConnectionFactory connections;

    CommitInquiry(Run run, ConnectionFactory connections) {
        this.run = run;
        this.connections = connections;
    }

    /** What became of it. */
    enum Answer {
        COMMITTED,
        UNDONE,
        STILL_RUNNING,
        UNKNOWN
    }

    Answer ask(Step step) {
        try (Connection fresh = connections.open()) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                boolean ended = run.lock().workerEnded(fresh);
                Optional<HistoryRow> row = run.reader().read(fresh).row(step.version());
                if (!row.equals(step.row())) {
                    return Answer.COMMITTED;
                }
                if (ended) {
                    return Answer.UNDONE;
                }
                if (System.nanoTime() > deadline) {
                    return Answer.STILL_RUNNING;
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (SQLException | GodwitException e) {
            run.listener().on(new Progress.Note("The server could not be asked again: " + e.getMessage()));
            return Answer.UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.UNKNOWN;
        }
    }
}
