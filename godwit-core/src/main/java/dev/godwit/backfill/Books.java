package dev.godwit.backfill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one run writes about one backfill. Each list is part of one transaction, begins with the fence of the run's lock, and changes rows
 * that belong to this run only: what a run that lost its lock still has under way finds none, and is undone with the rows of its batch. The
 * lock alone does not promise that, because of several connections only one lives and dies with it.
 */
final class Books {

    private final BackfillContext context;
    private final CheckpointTable table;
    private final String run = UUID.randomUUID().toString();

    /** Books of a new run. */
    Books(BackfillContext context) {
        this.context = context;
        this.table = context.checkpoints();
    }

    /**
     * It begins.
     *
     * @param old what the table has under the name, which goes with its stretches; what was deferred keeps what was asked of it
     */
    List<String> begun(Optional<Checkpoint> old, Checkpoint now) {
        if (old.filter(row -> row.state() == Checkpoint.State.DEFERRED).isPresent()) {
            return fenced(List.of(table.begin(now, run)));
        }
        return fenced(inserted(old, now));
    }

    private List<String> inserted(Optional<Checkpoint> old, Checkpoint now) {
        List<String> writes = new ArrayList<>();
        old.ifPresent(row -> writes.add(table.delete(row.name())));
        writes.add(table.insert(now, run));
        return writes;
    }

    /**
     * Another run is to begin it.
     *
     * @param old as for {@link #begun}
     * @param completion what else is committed with that
     */
    List<String> deferred(Optional<Checkpoint> old, Checkpoint note, List<String> completion) {
        List<String> writes = inserted(old, note);
        writes.addAll(completion);
        return fenced(writes);
    }

    /** Another run is to go on with it: what else is written then. */
    List<String> left(List<String> completion) {
        return fenced(completion);
    }

    /** It goes on where an earlier run stopped, which writes nothing more from here on. */
    List<String> takenOver(String name) {
        return fenced(List.of(table.takeOver(name, run)));
    }

    /** It is so far now. */
    List<String> at(Checkpoint now) {
        return fenced(List.of(table.update(now, run)));
    }

    /**
     * A stretch is done, another is taken, or both.
     *
     * @param whole how the backfill stands then
     */
    List<String> taken(Checkpoint whole, Optional<Checkpoint> done, Optional<Checkpoint> next) {
        List<String> writes = new ArrayList<>();
        writes.add(table.update(whole, run));
        done.ifPresent(part -> writes.add(table.deleteStretch(part.name(), run)));
        next.ifPresent(part -> writes.add(table.insert(part, run)));
        return fenced(writes);
    }

    /**
     * It is at its end.
     *
     * @param completion what else is committed with that
     */
    List<String> completed(Checkpoint end, List<String> completion) {
        List<String> writes = new ArrayList<>();
        writes.add(table.update(end, run));
        writes.addAll(completion);
        return fenced(writes);
    }

    private List<String> fenced(List<String> writes) {
        List<String> all = new ArrayList<>(context.lock().fence());
        all.addAll(writes);
        return all;
    }
}
