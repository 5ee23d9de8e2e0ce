package dev.godwit.mongodb.backfill;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.mongodb.change.DocumentChange.Restructure;
import java.util.Comparator;
import java.util.List;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Writes batches, and finds out what became of one that was announced. */
final class BatchWriter {

    /** How often documents are tried again that other clients change between being read and being written. */
    private static final int ROUNDS = 100;

    private final BackfillContext context;
    private final Restructure change;
    private final ReshapedCollection collection;
    private final Reshaping reshaping;

    BatchWriter(BackfillContext context, Restructure change, ReshapedCollection collection, Reshaping reshaping) {
        this.context = context;
        this.change = change;
        this.collection = collection;
        this.reshaping = reshaping;
    }

    /** Writes what the function makes of the documents that were just read, all up to the last of them. */
    Checkpoint write(Checkpoint checkpoint, List<RawBsonDocument> documents) {
        return write(checkpoint, documents, Keys.ofLast(documents), documents.size());
    }

    /** Brings the batch that a run before left behind to its end; not needed where the selection tells what is done. */
    Checkpoint settle(Checkpoint checkpoint) {
        if (checkpoint.pending().isEmpty() || change.up().excludesDone()) {
            return checkpoint;
        }
        PendingBatch batch = checkpoint.pending().get();
        Outcome outcome = look(batch.documents());
        if (!outcome.unclear().isEmpty()) {
            throw inDoubt(checkpoint, outcome.unclear());
        }
        return write(checkpoint, outcome.untouched(), batch.end(), batch.count());
    }

    private Checkpoint write(Checkpoint checkpoint, List<RawBsonDocument> documents, BsonValue end, int count) {
        List<RawBsonDocument> left = documents;
        for (int round = 0; round < ROUNDS; round++) {
            List<Reshaped> changed =
                    reshaping.of(left).stream().filter(Reshaped::isChanged).toList();
            announce(checkpoint, changed, end, count);
            left = changed.isEmpty() ? List.of() : left(checkpoint, changed, replaceAll(changed));
            if (left.isEmpty()) {
                Checkpoint behind = checkpoint.behind(end, count);
                context.checkpoints().save(context.session(), behind);
                checkThatDoneIsTold(behind, changed);
                return behind;
            }
        }
        throw contested(checkpoint, left);
    }

    /** Where what is done is left out by the selection itself, nothing can be done twice, and nothing needs to be kept in mind. */
    private void announce(Checkpoint checkpoint, List<Reshaped> changed, BsonValue end, int count) {
        if (!change.up().excludesDone() && !changed.isEmpty()) {
            List<PendingBatch.Intent> intents =
                    changed.stream().map(Reshaped::intent).toList();
            context.checkpoints().save(context.session(), checkpoint.before(new PendingBatch(end, count, intents)));
        }
    }

    /** Replaces those that have changed; returns how many were still what was read. */
    int replaceAll(List<Reshaped> documents) {
        List<Reshaped> changed = documents.stream().filter(Reshaped::isChanged).toList();
        if (changed.isEmpty()) {
            return 0;
        }
        try {
            return collection.replace(context.session(), changed);
        } catch (MongoBulkWriteException e) {
            throw refused(changed, e);
        } catch (BsonMaximumSizeExceededException e) {
            throw tooLarge(changed, e);
        }
    }

    /**
     * The documents that another client changed between being read and being written, as they are now. The server tells how many were
     * written, not which. If so many are what they were to become, the others were not written; if fewer are, some were written and changed
     * since, and only the selection can tell which.
     */
    private List<RawBsonDocument> left(Checkpoint checkpoint, List<Reshaped> changed, int written) {
        if (written == changed.size()) {
            return List.of();
        }
        Outcome outcome = look(changed.stream().map(Reshaped::intent).toList());
        if (outcome.done() < written && !change.up().excludesDone()) {
            throw inDoubt(checkpoint, outcome.unclear());
        }
        List<BsonValue> open = Keys.ofAll(outcome.open());
        return open.isEmpty() ? List.of() : collection.stillToDo(context.session(), open);
    }

    /** A selection that finds what is done would be trusted after a crash, and do it again. */
    private void checkThatDoneIsTold(Checkpoint checkpoint, List<Reshaped> changed) {
        if (!change.up().excludesDone() || changed.isEmpty()) {
            return;
        }
        List<BsonValue> keys = changed.stream().map(Reshaped::id).toList();
        List<PendingBatch.Intent> intents =
                changed.stream().map(Reshaped::intent).toList();
        List<RawBsonDocument> found = collection.stillToDo(context.session(), keys);
        if (Outcome.of(intents, found).done() > 0) {
            throw GodwitException.of(
                            ErrorCode.MIGRATION_MALFORMED,
                            "Documents of " + change.collection() + " that " + change.what()
                                    + " has done are still among those to be done: " + Keys.shown(found) + ".")
                    .state(checkpoint.processed() + " of " + checkpoint.total()
                            + " documents are done, and the checkpoint knows that.")
                    .hint("Say with doneWhen(…) what every document has that is done, or leave it out.")
                    .build();
        }
    }

    private Outcome look(List<PendingBatch.Intent> intents) {
        List<BsonValue> keys = intents.stream().map(PendingBatch.Intent::id).toList();
        return Outcome.of(intents, collection.now(context.session(), keys));
    }

    private GodwitException inDoubt(Checkpoint checkpoint, List<RawBsonDocument> documents) {
        return GodwitException.of(
                        ErrorCode.STATEMENT_IN_DOUBT,
                        "Documents of " + change.collection() + " (" + documents.size()
                                + ") were changed by another client around the time when a batch of " + change.what()
                                + " was written, so they do not show whether it had been done with them: "
                                + Keys.shown(documents) + ".")
                .state(checkpoint.processed() + " of " + checkpoint.total()
                        + " documents are done; those of the batch with these documents that were written can be told.")
                .hint(
                        "Say how a document is told that has it behind it, with doneWhen(…), and run again. Or bring these"
                                + " documents into the new shape yourself, take them out of pending.documents of the checkpoint "
                                + checkpoint.name() + ", and run again.")
                .build();
    }

    private GodwitException contested(Checkpoint checkpoint, List<RawBsonDocument> documents) {
        return GodwitException.of(
                        ErrorCode.MIGRATION_HALF_DONE,
                        "Documents of " + change.collection() + " (" + documents.size()
                                + ") are changed by other clients faster than they can be restructured: "
                                + Keys.shown(documents) + ".")
                .state(checkpoint.processed() + " of " + checkpoint.total()
                        + " documents are done, and the checkpoint knows that.")
                .hint("Run again when fewer clients write.")
                .build();
    }

    /** The old and the new document travel together in one update. */
    private GodwitException tooLarge(List<Reshaped> documents, BsonMaximumSizeExceededException e) {
        Reshaped largest =
                documents.stream().max(Comparator.comparingInt(Reshaped::bytes)).orElseThrow();
        return GodwitException.of(
                        ErrorCode.MIGRATION_FAILED,
                        "The document " + Keys.shown(largest.id()) + " of " + change.collection()
                                + " is too large to be restructured: with the one that takes its place it has "
                                + largest.bytes() + " bytes, more than one update may have.")
                .state("No document of its batch is known to be written; the batches before it are done.")
                .hint("Leave it out with where(…), and change it by commands that name the fields.")
                .cause(e)
                .build();
    }

    private GodwitException refused(List<Reshaped> documents, MongoBulkWriteException e) {
        if (e.getWriteErrors().isEmpty()) {
            throw e;
        }
        BulkWriteError first = e.getWriteErrors().get(0);
        return GodwitException.of(
                        ErrorCode.MIGRATION_FAILED,
                        "The server refused what " + change.what() + " made of the document "
                                + Keys.shown(documents.get(first.getIndex()).id()) + " of " + change.collection()
                                + ": " + first.getMessage() + " (" + first.getCode() + ")"
                                + (e.getWriteErrors().size() > 1
                                        ? ", and " + (e.getWriteErrors().size() - 1) + " more of the same batch."
                                        : "."))
                .state(
                        context.session().hasActiveTransaction()
                                ? "The transaction of this batch is undone; the batches before it are done unless they"
                                        + " belonged to it."
                                : "The other documents of the batch are written, and the checkpoint knows how to tell.")
                .hint("Mend the function or the document, and run again; the run goes on here.")
                .cause(e)
                .build();
    }
}
