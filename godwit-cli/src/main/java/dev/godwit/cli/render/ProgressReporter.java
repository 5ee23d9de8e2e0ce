package dev.godwit.cli.render;

import dev.godwit.cli.Output;
import dev.godwit.lock.Blocker;
import dev.godwit.lock.LockHolder;
import dev.godwit.migration.Direction;
import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells on standard error how a run goes: warnings always but each once, each step with {@code --verbose}, and on a terminal one line,
 * rewritten in place, as soon as anything takes longer than a second. Thread-safe.
 */
public final class ProgressReporter implements ProgressListener {

    private static final Duration BETWEEN_REMINDERS = Duration.ofSeconds(10);

    private final Output output;
    private final Runnable onRunStarted;
    private final Set<String> warned = new HashSet<>();
    private @Nullable ProgressLine line;
    private @Nullable Duration lastReminder;
    private boolean closed;

    /**
     * Tells on this output.
     *
     * @param onRunStarted called when there is work that should not be broken off
     */
    public ProgressReporter(Output output, Runnable onRunStarted) {
        this.output = output;
        this.onRunStarted = onRunStarted;
    }

    @Override
    public synchronized void on(Progress progress) {
        if (closed) {
            return;
        }
        if (progress instanceof Progress.StatementStarted statement) {
            detail("  statement " + statement.number() + ", line "
                    + statement.place().line());
            line().statement(statement.number());
        } else if (progress instanceof Progress.Advanced batch) {
            line().advanced(batch);
        } else if (progress instanceof Progress.MigrationStarted migration) {
            detail(verb(migration.direction()) + " " + migration.id() + " (" + migration.number() + " of "
                    + migration.total() + ")");
            line().migration(migration);
        } else if (progress instanceof Progress.MigrationFinished migration) {
            detail("  done in " + Moments.lasting(migration.durationMs()));
        } else if (progress instanceof Progress.MigrationDeferred migration) {
            detail("  done in " + Moments.lasting(migration.durationMs()) + " up to its backfill "
                    + migration.backfill());
        } else if (progress instanceof Progress.RunStarted) {
            onRunStarted.run();
        } else if (progress instanceof Progress.Resting resting) {
            told(resting.id() + " rests between two batches: " + resting.reason() + ".");
        } else if (progress instanceof Progress.Blocked blocked) {
            told(blocked.id() + " waits for a lock of the database. In its way: " + Blocker.text(blocked.by()) + ".");
        } else if (progress instanceof Progress.Retrying again) {
            told(again.id() + ": " + again.error() + ". It was undone; try " + (again.number() + 1) + " follows in "
                    + Moments.lasting(again.pause().toMillis()) + ".");
        } else if (progress instanceof Progress.WaitingForLock waiting) {
            waiting(waiting);
        } else if (progress instanceof Progress.Warning warning) {
            if (warned.add(warning.message())) {
                line().clear();
                output.warning(warning.message());
            }
        } else if (progress instanceof Progress.Note note) {
            detail(note.message());
        }
    }

    /** Says at once who is waited for, then every few seconds that it goes on. */
    private void waiting(Progress.WaitingForLock waiting) {
        Duration last = lastReminder;
        if (last != null && waiting.waited().minus(last).compareTo(BETWEEN_REMINDERS) < 0) {
            return;
        }
        lastReminder = waiting.waited();
        line().clear();
        output.progress("Waiting for the lock"
                + waiting.holder()
                        .map(LockHolder::description)
                        .map(who -> ", held by " + who)
                        .orElse("")
                + ": " + waiting.waited().toSeconds() + " of at most "
                + waiting.limit().toSeconds() + " s.");
    }

    private void told(String message) {
        line().clear();
        output.progress(message);
    }

    private void detail(String message) {
        if (output.verbose()) {
            line().clear();
            output.detail(message);
        }
    }

    static String verb(Direction direction) {
        return direction == Direction.UP ? "Applying" : "Undoing";
    }

    private ProgressLine line() {
        ProgressLine current = line;
        if (current == null) {
            current = new ProgressLine(output);
            line = current;
        }
        return current;
    }

    /** Takes the line away; nothing is told from here on. */
    public synchronized void close() {
        closed = true;
        if (line != null) {
            line.close();
        }
    }
}
