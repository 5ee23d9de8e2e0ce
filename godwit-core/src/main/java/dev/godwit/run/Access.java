package dev.godwit.run;

import dev.godwit.dialect.Engine;
import dev.godwit.history.AppliedText;
import dev.godwit.history.History;
import dev.godwit.lock.LockHolder;
import dev.godwit.lock.LockWait;
import dev.godwit.migration.Version;
import dev.godwit.plan.Scripts;
import dev.godwit.report.HistoryEvent;
import dev.godwit.report.SeedReport;
import dev.godwit.sql.TextSlice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An open way to one target: its history, its lock, and the runs that change it. Closing it disconnects. Not thread-safe. Every method
 * throws a {@link dev.godwit.error.GodwitException} when something goes wrong.
 */
public interface Access extends AutoCloseable {

    /** The engine as it answered. */
    Engine engine();

    /** Reads scripts, and records what those in Java would send. */
    Scripts scripts();

    /** All rows; {@link History#none()} where there is no history yet. */
    History history();

    /** The texts of one applied migration. */
    AppliedText texts(Version version);

    /** All events, oldest first. */
    List<HistoryEvent> events();

    /** Who holds the lock now. */
    Optional<LockHolder> holder();

    /**
     * Frees the lock of a holder that is gone, or of any holder if forced.
     *
     * @return whether the lock is free now
     */
    boolean release(boolean force);

    /** Does something while holding the lock, with a place for the history. */
    <T> T locked(LockWait wait, Function<LockedAccess, T> work);

    /**
     * Runs seeds; nothing is recorded.
     *
     * @param seeds file name to text, in the order in which they run
     */
    SeedReport seed(Map<String, TextSlice> seeds);

    @Override
    void close();
}
