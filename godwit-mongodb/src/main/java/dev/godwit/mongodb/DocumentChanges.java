package dev.godwit.mongodb;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import dev.godwit.mongodb.apply.ChangeRunner;
import dev.godwit.mongodb.backfill.BackfillContext;
import dev.godwit.mongodb.backfill.BackfillListener;
import dev.godwit.mongodb.backfill.CollectionCheckpoints;
import dev.godwit.mongodb.change.ChangeSink;
import dev.godwit.mongodb.change.DocumentChange;
import dev.godwit.mongodb.change.Mistakes;
import dev.godwit.mongodb.target.Deployment;
import java.util.Optional;
import java.util.function.Consumer;

/** A database as a migration sees it that says its changes in words. For one thread, and for as long as the migration runs. */
public final class DocumentChanges {

    private final ChangeSink sink;
    private final Optional<WaysBack> recorder;

    /** What a migration asks of it goes there. */
    public DocumentChanges(ChangeSink sink) {
        this(sink, Optional.empty());
    }

    private DocumentChanges(ChangeSink sink, Optional<WaysBack> recorder) {
        this.sink = sink;
        this.recorder = recorder;
    }

    /** Something that is done with a database. */
    @FunctionalInterface
    public interface Work {
        /**
         * Does it.
         *
         * @throws Exception whatever goes wrong
         */
        void with(DocumentChanges db) throws Exception;
    }

    /**
     * Changes that are made in this database at once, with checkpoints in its collection {@code godwit_backfill}.
     *
     * @param migration what tells the migration from others
     * @param direction {@code up} or {@code down}
     */
    public static DocumentChanges in(MongoDatabase db, ClientSession session, String migration, String direction) {
        BackfillContext context = new BackfillContext(
                db,
                session,
                !session.hasActiveTransaction() && Deployment.of(db).transactions(),
                new CollectionCheckpoints(db),
                () -> Thread.currentThread().isInterrupted(),
                BackfillListener.SILENT);
        return new DocumentChanges(new ChangeRunner(context, migration, direction));
    }

    /** The words for the documents, indexes and validator of a collection. */
    public CollectionChanges collection(String name) {
        return new CollectionChanges(sink, Mistakes.collection(name));
    }

    /** Makes a collection. */
    public DocumentChanges createCollection(String name) {
        return createCollection(name, options -> {});
    }

    /** Makes a collection with options, for example with a validator. */
    public DocumentChanges createCollection(String name, Consumer<CollectionOptions> options) {
        return change(new DocumentChange.CreateCollection(Mistakes.collection(name), CollectionOptions.of(options)));
    }

    /** Takes a collection away, with its documents. */
    public DocumentChanges dropCollection(String name) {
        return change(new DocumentChange.DropCollection(Mistakes.collection(name), Optional.empty()));
    }

    /** The same, saying what it was, so that there is a way back; not for its documents nor its indexes. */
    public DocumentChanges dropCollection(String name, Consumer<CollectionOptions> was) {
        return change(
                new DocumentChange.DropCollection(Mistakes.collection(name), Optional.of(CollectionOptions.of(was))));
    }

    /** Makes a change that is at hand as a value. */
    public DocumentChanges change(DocumentChange change) {
        sink.change(change);
        return this;
    }

    /** The database itself, for what has no word here; send everything with {@link #session}. Not on the way back. */
    public MongoDatabase database() {
        return sink.database();
    }

    /** The session that everything is sent with. */
    public ClientSession session() {
        return sink.session();
    }

    /**
     * Does the first, and says that the second undoes it: for whatever has no way back that could be worked out. The second runs only on the
     * way back, in its place among the others.
     */
    public void upDown(Work up, Work down) throws Exception {
        if (recorder.isPresent()) {
            recorder.get().add(down);
        } else {
            up.with(this);
        }
    }

    /**
     * Takes back the changes that this work would make, last one first. All ways back are worked out before anything is sent.
     *
     * @throws dev.godwit.error.GodwitException when one of the changes has no way back, or when the work reads
     * @throws Exception whatever the work throws
     */
    public void undo(Work work) throws Exception {
        if (recorder.isPresent()) {
            recorder.get().add(work);
            return;
        }
        WaysBack recording = new WaysBack();
        work.with(new DocumentChanges(recording, Optional.of(recording)));
        for (Work wayBack : recording.lastFirst()) {
            wayBack.with(this);
        }
    }
}
