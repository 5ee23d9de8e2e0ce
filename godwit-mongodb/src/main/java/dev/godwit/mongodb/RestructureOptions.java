package dev.godwit.mongodb;

import dev.godwit.mongodb.change.DocumentChange.Restructure;
import dev.godwit.mongodb.change.Mistakes;
import dev.godwit.mongodb.change.Reshape;
import dev.godwit.mongodb.change.Reshape.DocumentFunction;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** What becomes of the documents of a collection, and of which. For one thread. */
public final class RestructureOptions {

    private static final int DEFAULT_BATCH = 1000;
    private static final int LARGEST_BATCH = 10_000;

    private BsonDocument where = new BsonDocument();
    private Optional<BsonDocument> done = Optional.empty();
    private Optional<DocumentFunction> with = Optional.empty();
    private Optional<DocumentFunction> back = Optional.empty();
    private Optional<BsonDocument> backWhere = Optional.empty();
    private int batch = DEFAULT_BATCH;

    private RestructureOptions() {}

    static Restructure of(String collection, String what, Consumer<RestructureOptions> described) {
        RestructureOptions options = new RestructureOptions();
        described.accept(options);
        return options.restructure(collection, what);
    }

    /** Only the documents that a query finds. */
    public RestructureOptions where(Bson filter) {
        where = Values.document(filter);
        return this;
    }

    /** What makes a new document of an old one; both have the same {@code _id}. */
    public RestructureOptions with(DocumentFunction function) {
        with = Optional.of(function);
        return this;
    }

    /** What makes an old document of a new one, for the way back. */
    public RestructureOptions back(DocumentFunction function) {
        back = Optional.of(function);
        return this;
    }

    /** On the way back, only the documents that a query finds; otherwise those that are done, or all. */
    public RestructureOptions backWhere(Bson filter) {
        backWhere = Optional.of(Values.document(filter));
        return this;
    }

    /**
     * Finds the documents that have it behind them, so that none of them is ever taken for one to be done. Without it, a run that died is
     * picked up by digests of the documents that it was writing, which is as safe unless other clients change these before the next run.
     */
    public RestructureOptions doneWhen(Bson filter) {
        done = Optional.of(Values.document(filter));
        return this;
    }

    /** How many documents are read, changed and written at a time, at most; 1000 unless said. */
    public RestructureOptions batch(int documents) {
        if (documents < 1 || documents > LARGEST_BATCH) {
            throw Mistakes.malformed(
                    "A batch of " + documents + " documents.", "Take from 1 to " + LARGEST_BATCH + " at a time.");
        }
        batch = documents;
        return this;
    }

    private Restructure restructure(String collection, String what) {
        DocumentFunction forward = with.orElseThrow(() -> Mistakes.malformed(
                "A restructuring without a function: " + what + ".",
                "Say what becomes of a document: r.with(document -> …)."));
        Reshape up = new Reshape(where, done, done.isPresent(), forward);
        BsonDocument backwards = backWhere.or(() -> done).orElseGet(BsonDocument::new);
        Optional<Reshape> down = back.map(function ->
                new Reshape(backwards, Optional.empty(), done.isPresent() && backWhere.isEmpty(), function));
        return new Restructure(collection, what, up, down, batch);
    }
}
