package dev.godwit.mongodb.lock;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import dev.godwit.lock.Heartbeat;
import dev.godwit.lock.LeaseTimes;
import dev.godwit.lock.LockHolder;
import dev.godwit.lock.LockWait;
import dev.godwit.lock.ProcessIdentity;
import dev.godwit.mongodb.history.LostLock;
import dev.godwit.mongodb.target.Deployment;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/**
 * The lock: a lease in one document, with owner, heartbeat and fencing token. All times are the server's.
 *
 * <p>It lasts 30 seconds after its last heartbeat and is prolonged every 5. Whose process is certainly gone (same host, same boot, same
 * process-id name space, and no such process) loses it at once. It is taken by one atomic update that holds only while the document is as
 * it was seen, heartbeat included: a holder that gives a sign of life in between keeps it. Every taking raises the token, and each write
 * of the history proves its token on a second document, which no heartbeat touches: within a transaction that write excludes every other taker.
 */
public final class MongoLease implements LockWait.Attempts<MongoLease.Held, MongoException> {

    private static final Document LEASE = new Document("_id", "lease");
    private static final Document FENCE = new Document("_id", "fence");
    private static final Document BEAT =
            new Document("$currentDate", new Document("beat", true)).append("$inc", new Document("beats", 1L));
    private static final String NOBODY = "";

    private final MongoDatabase database;
    private final MongoCollection<Document> lock;
    private final String owner;
    private final LeaseTimes times;

    /**
     * A lease in this collection of a database.
     *
     * @param owner how this run is named to others who wait
     */
    public MongoLease(MongoDatabase database, MongoCollection<Document> lock, String owner, LeaseTimes times) {
        this.database = database;
        this.lock = lock;
        this.owner = owner;
        this.times = times;
    }

    /** What stands in the document. */
    private record Seen(Document document, Instant now) {

        String owner() {
            return Optional.ofNullable(document.getString("owner")).orElse(NOBODY);
        }

        boolean free() {
            return owner().isEmpty();
        }

        long token() {
            return document.get("token", Number.class).longValue();
        }

        ProcessIdentity process() {
            return new ProcessIdentity(
                    Optional.ofNullable(document.getString("host")).orElse(""),
                    Optional.ofNullable(document.get("pid", Number.class))
                            .orElse(0)
                            .longValue(),
                    Optional.ofNullable(document.get("started", Number.class))
                            .orElse(0)
                            .longValue());
        }

        boolean gone() {
            return process().certainlyGone(ProcessIdentity.current());
        }

        Duration silent() {
            return Duration.between(document.getDate("beat").toInstant(), now);
        }
    }

    private Optional<Seen> look() {
        Document found = lock.find(LEASE).first();
        return found == null ? Optional.empty() : Optional.of(new Seen(found, Deployment.now(database)));
    }

    private boolean isOver(Seen lease) {
        return lease.free() || lease.gone() || lease.silent().compareTo(times.lease()) > 0;
    }

    @Override
    public Optional<Held> tryAcquire() {
        Optional<Seen> seen = look();
        if (seen.isEmpty()) {
            create();
            seen = look();
        }
        return seen.filter(this::isOver).flatMap(this::take);
    }

    private void create() {
        try {
            lock.insertOne(new Document(LEASE)
                    .append("owner", NOBODY)
                    .append("token", 0L)
                    .append("beats", 0L));
        } catch (MongoException e) {
            if (!isDuplicate(e)) {
                throw e;
            }
        }
    }

    private static boolean isDuplicate(MongoException e) {
        return e instanceof DuplicateKeyException
                || (e instanceof MongoWriteException write
                        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY)
                || (e instanceof MongoCommandException
                        && ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY);
    }

    private Optional<Held> take(Seen seen) {
        ProcessIdentity here = ProcessIdentity.current();
        Document asSeen = new Document(LEASE)
                .append("token", seen.token())
                .append("owner", seen.owner())
                .append("beats", seen.document().get("beats"));
        Document taking = new Document(
                        "$set",
                        new Document("owner", owner)
                                .append("host", here.host())
                                .append("pid", here.pid())
                                .append("started", here.started()))
                .append("$inc", new Document("token", 1L).append("beats", 1L))
                .append("$currentDate", new Document("beat", true).append("since", true));
        Document taken = lock.findOneAndUpdate(
                asSeen, taking, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (taken == null) {
            return Optional.empty();
        }
        long token = taken.get("token", Number.class).longValue();
        lock.updateOne(FENCE, new Document("$max", new Document("token", token)), new UpdateOptions().upsert(true));
        return Optional.of(new Held(token));
    }

    @Override
    public Optional<LockHolder> holder() {
        return look().filter(lease -> !lease.free()).map(this::describe);
    }

    private LockHolder describe(Seen lease) {
        boolean expired = lease.silent().compareTo(times.lease()) > 0;
        String state = lease.gone()
                ? " (its process is gone)"
                : expired ? " (no sign of life for " + lease.silent().toSeconds() + " s)" : "";
        return new LockHolder(
                lease.owner() + state,
                Optional.ofNullable(lease.document().getDate("since")).map(Date::toInstant),
                !lease.gone());
    }

    /**
     * Frees the lease of a holder that is gone or silent for too long, or of any holder if forced.
     *
     * @return whether it is free now
     */
    public boolean release(boolean force) {
        Optional<Seen> seen = look();
        if (seen.isEmpty() || seen.get().free()) {
            return true;
        }
        return (force || isOver(seen.get())) && free(seen.get().token());
    }

    private boolean free(long token) {
        Document mine = new Document(LEASE).append("token", token);
        return lock.updateOne(mine, new Document("$set", new Document("owner", NOBODY)))
                        .getMatchedCount()
                == 1;
    }

    /** The lease while it is held. Closing it frees it. */
    public final class Held implements AutoCloseable {

        private final long token;
        private final Heartbeat heartbeat;
        private volatile boolean alive = true;

        private Held(long token) {
            this.token = token;
            this.heartbeat = new Heartbeat(times.beat(), this::beat);
        }

        /** A failed beat is no lost lease; the next one tries again. Only a lease that has another token is lost. */
        private void beat() {
            try {
                Document mine = new Document(LEASE).append("token", token).append("owner", owner);
                alive = alive && lock.updateOne(mine, BEAT).getMatchedCount() == 1;
            } catch (MongoException e) {
                // A lease that went to somebody else in the meantime shows at the next beat or at the fence.
            }
        }

        /** Whether it is still held, as far as this process knows without asking the server. */
        public boolean alive() {
            return alive;
        }

        /**
         * Proves the token; within a transaction it stays proven until that ends.
         *
         * @throws LostLock where another run has the lock
         */
        public void fence(ClientSession session) {
            Document mine = new Document(FENCE).append("token", token);
            if (lock.updateOne(session, mine, new Document("$inc", new Document("writes", 1L)))
                            .getMatchedCount()
                    == 0) {
                throw new LostLock();
            }
        }

        @Override
        public void close() {
            alive = false;
            heartbeat.close();
            free(token);
        }
    }
}
