package dev.godwit.mongodb;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;

/**
 * A migration of which only the way forward is written. Its way back is that of each of its changes, last one first; a change that has
 * none is refused when the way back is asked for, with the reason.
 *
 * <p>It is not in one transaction unless {@link #inTransaction} is overridden, because indexes and validators cannot be and large
 * collections take longer than a transaction may: each change is done by itself, and batches have checkpoints.
 *
 * <pre>{@code
 * public class AddRoles implements ReversibleMongoMigration {
 *     public void change(DocumentChanges db) {
 *         db.collection("users").add("roles", List.of("user"));
 *         db.collection("users").createIndex(new Document("email", 1), i -> i.unique());
 *     }
 * }
 * }</pre>
 */
public interface ReversibleMongoMigration extends MongoMigration {

    /**
     * The way forward.
     *
     * @throws Exception whatever goes wrong
     */
    void change(DocumentChanges db) throws Exception;

    /** Makes the changes, with checkpoints in the database itself; a run makes them with its own, by {@link #change}. */
    @Override
    default void up(MongoDatabase db, ClientSession session) throws Exception {
        change(DocumentChanges.in(db, session, getClass().getName(), "up"));
    }

    @Override
    default void down(MongoDatabase db, ClientSession session) throws Exception {
        DocumentChanges.in(db, session, getClass().getName(), "down").undo(this::change);
    }

    @Override
    default boolean inTransaction() {
        return false;
    }
}
