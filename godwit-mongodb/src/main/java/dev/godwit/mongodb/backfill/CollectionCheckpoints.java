package dev.godwit.mongodb.backfill;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoints in a collection, by default {@code godwit_backfill}, one document each: {@code _id} (its name), {@code direction}, {@code
 * state} ({@code running}, {@code completed}), {@code processed}, {@code total}, {@code started}, {@code completed}, {@code last} (a key) and,
 * while a batch is being written, {@code pending}. Thread-safe.
 */
public final class CollectionCheckpoints implements Checkpoints {

    /** The collection's name unless another one is given. */
    public static final String DEFAULT_NAME = "godwit_backfill";

    private final MongoCollection<BsonDocument> collection;

    /** Keeps them in the collection of the default name. */
    public CollectionCheckpoints(MongoDatabase database) {
        this(database, DEFAULT_NAME);
    }

    /** Keeps them in a collection of this name. */
    public CollectionCheckpoints(MongoDatabase database, String name) {
        this.collection = database.getCollection(name, BsonDocument.class)
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public Optional<Checkpoint> load(ClientSession session, String name) {
        return Optional.ofNullable(collection.find(session, byName(name)).first())
                .map(CollectionCheckpoints::read);
    }

    @Override
    public void save(ClientSession session, Checkpoint checkpoint) {
        collection.replaceOne(
                session, byName(checkpoint.name()), written(checkpoint), new ReplaceOptions().upsert(true));
    }

    @Override
    public void forget(ClientSession session, String prefix) {
        collection.deleteMany(session, new BsonDocument("_id", new BsonRegularExpression("^" + Pattern.quote(prefix))));
    }

    private static BsonDocument byName(String name) {
        return new BsonDocument("_id", new BsonString(name));
    }

    private static BsonDocument written(Checkpoint checkpoint) {
        BsonDocument document = byName(checkpoint.name())
                .append("direction", new BsonString(checkpoint.direction()))
                .append("state", new BsonString(checkpoint.completed().isPresent() ? "completed" : "running"))
                .append("processed", new BsonInt64(checkpoint.processed()))
                .append("total", new BsonInt64(checkpoint.total()))
                .append("started", new BsonDateTime(checkpoint.started().toEpochMilli()));
        checkpoint
                .completed()
                .ifPresent(moment -> document.append("completed", new BsonDateTime(moment.toEpochMilli())));
        checkpoint.last().ifPresent(key -> document.append("last", key));
        checkpoint.pending().ifPresent(batch -> document.append("pending", written(batch)));
        return document;
    }

    private static BsonDocument written(PendingBatch batch) {
        List<BsonDocument> documents = batch.documents().stream()
                .map(intent -> new BsonDocument("_id", intent.id())
                        .append("was", intent.was())
                        .append("becomes", intent.becomes()))
                .toList();
        return new BsonDocument("end", batch.end())
                .append("count", new BsonInt32(batch.count()))
                .append("documents", new BsonArray(documents));
    }

    private static Checkpoint read(BsonDocument document) {
        return new Checkpoint(
                document.getString("_id").getValue(),
                document.getString("direction").getValue(),
                document.getNumber("processed").longValue(),
                document.getNumber("total").longValue(),
                moment(document.get("started")).orElseThrow(),
                moment(document.get("completed")),
                Optional.ofNullable(document.get("last")),
                Optional.ofNullable(document.get("pending")).map(batch -> pending(batch.asDocument())));
    }

    private static Optional<Instant> moment(@Nullable BsonValue value) {
        return Optional.ofNullable(value)
                .map(date -> Instant.ofEpochMilli(date.asDateTime().getValue()));
    }

    private static PendingBatch pending(BsonDocument batch) {
        List<PendingBatch.Intent> documents = batch.getArray("documents").stream()
                .map(BsonValue::asDocument)
                .map(intent ->
                        new PendingBatch.Intent(Keys.of(intent), binary(intent, "was"), binary(intent, "becomes")))
                .toList();
        return new PendingBatch(
                Objects.requireNonNull(batch.get("end")),
                batch.getInt32("count").getValue(),
                documents);
    }

    private static BsonBinary binary(BsonDocument document, String key) {
        return document.getBinary(key);
    }
}
