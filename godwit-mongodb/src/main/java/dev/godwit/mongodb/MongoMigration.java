package dev.godwit.mongodb;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

/**
 * A migration of a MongoDB database, written in Java with MongoDB's own driver. Its version and name are those of its file, {@code
 * 20260719120000_add_roles.java}, or of its class, {@code V20260719120000_AddRoles}. It has a constructor without parameters.
 *
 * <p>What is sent with the session belongs to the run's transaction, where the deployment has transactions; what is sent without it does
 * not, and stays when the migration fails.
 *
 * <pre>{@code
 * public class AddRoles implements MongoMigration {
 *     public void up(MongoDatabase db, ClientSession session) {
 *         db.getCollection("users").updateMany(session, exists("roles", false), set("roles", List.of("user")));
 *     }
 *
 *     public void down(MongoDatabase db, ClientSession session) {
 *         db.getCollection("users").updateMany(session, new Document(), unset("roles"));
 *     }
 * }
 * }</pre>
 */
public interface MongoMigration {

    /**
     * The way forward.
     *
     * @throws Exception whatever goes wrong; it ends the run with an error that names this migration
     */
    void up(MongoDatabase db, ClientSession session) throws Exception;

    /**
     * The way forward, for a migration that needs the client as well, for example for another database. The run calls this one.
     *
     * @throws Exception whatever goes wrong
     */
    default void up(MongoDatabase db, ClientSession session, MongoClient client) throws Exception {
        up(db, session);
    }

    /**
     * The way back. A class that overrides neither {@code down} has none, and a rollback says so before anything runs.
     *
     * @throws Exception whatever goes wrong
     */
    default void down(MongoDatabase db, ClientSession session) throws Exception {
        throw new NoDown(getClass());
    }

    /**
     * The way back, for a migration that needs the client as well. The run calls this one.
     *
     * @throws Exception whatever goes wrong
     */
    default void down(MongoDatabase db, ClientSession session, MongoClient client) throws Exception {
        down(db, session);
    }

    /**
     * Whether it runs in a transaction where the deployment has them; true unless overridden. A transaction of MongoDB ends after a minute
     * by itself, and takes no {@code collMod} and no indexes on what is there already.
     */
    default boolean inTransaction() {
        return true;
    }
}
