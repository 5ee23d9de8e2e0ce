package dev.godwit.backfill;

import dev.godwit.dialect.StatementFailure;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stretches of one backfill: which are taken, and how far each is. Thread-safe; a worker that rests here because something is in the way
 * lets all others wait, too.
 */
final class Stretches implements Batches.Going {

    /** So many batches are one stretch: few enough that workers end at about the same time, and taking one costs little beside them. */
    private static final int BATCHES = 8;

    /** Looking up a longer one would take long itself. */
    private static final long LONGEST = 100_000;

    private final RangeWalk walk;
    private final Books books;
    private final Gate gate;
    private final Deque<Checkpoint> left;
    private final Map<String, Checkpoint> taken = new LinkedHashMap<>();
    private Checkpoint whole;
    private boolean stopped;

    /**
     * Those of this backfill.
     *
     * @param whole how it stands, without its stretches
     * @param left those that an earlier run has taken and not finished
     * @param gate lets pass, or not, on a connection that no worker uses while others do
     */
    Stretches(RangeWalk walk, Books books, Gate gate, Checkpoint whole, List<Checkpoint> left) {
        this.walk = walk;
        this.books = books;
        this.gate = gate;
        this.whole = whole;
        this.left = new ArrayDeque<>(left);
    }

    /**
     * The next one, taken by this worker.
     *
     * @param own what the worker works with
     * @param done the one that it has finished
     * @return empty where there is none, or there shall be none
     */
    synchronized Optional<Checkpoint> next(BackfillContext own, Optional<Checkpoint> done)
            throws SQLException, StatementFailure {
        if (stopped) {
            return Optional.empty();
        }
        Checkpoint behind = done.map(whole::with).orElse(whole);
        Optional<Checkpoint> earlier = Optional.ofNullable(left.peek());
        Optional<Checkpoint> fresh = earlier.isPresent() ? Optional.empty() : fresh(own, behind, done);
        Checkpoint now = fresh.isPresent()
                ? behind.taken(fresh.get().end().orElseThrow(), fresh.get().started())
                : behind;
        if (done.isPresent() || fresh.isPresent()) {
            commit(own, books.taken(now, done, fresh));
        }
        whole = now;
        done.ifPresent(part -> taken.remove(part.name()));
        left.poll();
        Optional<Checkpoint> next = earlier.or(() -> fresh);
        next.ifPresent(part -> taken.put(part.name(), part));
        return next;
    }

    private Optional<Checkpoint> fresh(BackfillContext own, Checkpoint behind, Optional<Checkpoint> done)
            throws SQLException {
        long batch = done.map(Checkpoint::batch).orElse(behind.batch());
        long size = Math.max(batch, Math.min(LONGEST, batch * BATCHES));
        return behind.next(walk, own.connection(), size)
                .map(range -> behind.stretch(
                        freeName(),
                        KeyTexts.written(range.last()),
                        batch,
                        own.clock().instant()));
    }

    private String freeName() {
        int number = 1;
        while (taken.containsKey(name(number))) {
            number++;
        }
        return name(number);
    }

    private String name(int number) {
        return whole.name() + " part " + number;
    }

    private static void commit(BackfillContext own, List<String> writes) throws SQLException, StatementFailure {
        BatchRetry retry = own.retries().get();
        while (true) {
            try {
                own.commit(writes);
                return;
            } catch (StatementFailure e) {
                if (!retry.again(e)) {
                    throw e;
                }
            }
        }
    }

    @Override
    public synchronized boolean on(Checkpoint now) throws SQLException, StatementFailure {
        return !stopped && gate.on(sum());
    }

    @Override
    public synchronized void reached(Checkpoint now) {
        taken.put(now.name(), now);
        gate.reached(sum());
    }

    /** How all of it stands. */
    synchronized Checkpoint sum() {
        Checkpoint sum = whole;
        for (Checkpoint part : taken.values()) {
            sum = sum.with(part);
        }
        for (Checkpoint part : left) {
            sum = sum.with(part);
        }
        return sum;
    }

    /** No worker begins another batch. */
    synchronized void stop() {
        stopped = true;
    }
}
