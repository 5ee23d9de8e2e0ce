package dev.godwit.mongodb.backfill;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.mongodb.change.DocumentChange.Restructure;
import java.util.List;
import java.util.Optional;
import org.bson.RawBsonDocument;

/**
 * Restructures the documents of a collection in batches, so that each is done exactly once however often the process dies.
 *
 * <p>Where the deployment has transactions, a batch and its checkpoint commit together. Elsewhere a batch is announced before it is written
 * ({@link PendingBatch}), and the run after a crash looks which of its documents were written. Where the session has a transaction, all
 * belongs to that. For one thread.
 */
public final class Backfill {

    private final BackfillContext context;
    private final Restructure change;
    private final ReshapedCollection collection;
    private final Reshaping reshaping;
    private final BatchWriter writer;

    /** Will do this change. */
    public Backfill(BackfillContext context, Restructure change) {
        this.context = context;
        this.change = change;
        this.collection = new ReshapedCollection(context.database(), change);
        this.reshaping = new Reshaping(change);
        this.writer = new BatchWriter(context, change, collection, reshaping);
    }

    /**
     * Does it, or goes on with it.
     *
     * @param name the same each time that it is run
     * @param direction {@code up} or {@code down}
     */
    public void run(String name, String direction) {
        Checkpoint checkpoint = context.checkpoints()
                .load(context.session(), name)
                .filter(found -> isOfThisRun(found, direction))
                .orElseGet(() -> begin(name, direction));
        if (checkpoint.completed().isPresent()) {
            context.listener()
                    .warning("It is done already, since "
                            + checkpoint.completed().get() + ": " + change.text() + ".");
            return;
        }
        checkpoint = writer.settle(checkpoint);
        while (true) {
            stopIfAsked(checkpoint);
            Optional<Checkpoint> next = batch(checkpoint);
            if (next.isEmpty()) {
                context.checkpoints().save(context.session(), checkpoint.complete());
                return;
            }
            checkpoint = next.get();
            context.listener().progress(change.text(), checkpoint.processed(), checkpoint.total());
        }
    }

    private Checkpoint begin(String name, String direction) {
        Checkpoint checkpoint = Checkpoint.begin(name, direction, collection.count(context.session()));
        context.checkpoints().save(context.session(), checkpoint);
        return checkpoint;
    }

    /** A completed way there is behind who now goes back; one that stopped half-way is not. */
    private boolean isOfThisRun(Checkpoint found, String direction) {
        if (found.direction().equals(direction)) {
            return true;
        }
        if (found.completed().isPresent()) {
            return false;
        }
        throw GodwitException.of(
                        ErrorCode.UNRESOLVED,
                        "The way " + found.direction() + " of " + change.what() + " stopped half-way, so the way "
                                + direction + " cannot begin.")
                .state(found.processed() + " of " + found.total() + " documents of " + change.collection()
                        + " are behind it.")
                .hint("Finish the way " + found.direction() + " first.")
                .build();
    }

    private Optional<Checkpoint> batch(Checkpoint checkpoint) {
        if (context.session().hasActiveTransaction()) {
            return committedWithItsCheckpoint(checkpoint);
        }
        return context.transactions()
                ? context.session().withTransaction(() -> committedWithItsCheckpoint(checkpoint))
                : announced(checkpoint);
    }

    private Optional<Checkpoint> announced(Checkpoint checkpoint) {
        List<RawBsonDocument> documents = collection.behind(context.session(), checkpoint.last());
        return documents.isEmpty() ? Optional.empty() : Optional.of(writer.write(checkpoint, documents));
    }

    /** The driver calls this again when the server asks for that, so it changes nothing outside of the database. */
    private Optional<Checkpoint> committedWithItsCheckpoint(Checkpoint checkpoint) {
        List<RawBsonDocument> documents = collection.behind(context.session(), checkpoint.last());
        if (documents.isEmpty()) {
            return Optional.empty();
        }
        writer.replaceAll(reshaping.of(documents));
        Checkpoint behind = checkpoint.behind(Keys.ofLast(documents), documents.size());
        context.checkpoints().save(context.session(), behind);
        return Optional.of(behind);
    }

    private void stopIfAsked(Checkpoint checkpoint) {
        if (context.interrupted().getAsBoolean()) {
            boolean undone = context.session().hasActiveTransaction();
            throw GodwitException.of(
                            ErrorCode.INTERRUPTED,
                            "Interrupted between two batches of " + change.what() + " on " + change.collection() + ".")
                    .state(
                            undone
                                    ? "Its transaction is undone; no document is changed."
                                    : checkpoint.processed() + " of " + checkpoint.total()
                                            + " documents are done, and the checkpoint knows that.")
                    .hint("Run the same command again to go on.")
                    .build();
        }
    }
}
