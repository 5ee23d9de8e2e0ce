package dev.godwit.mongodb;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

/** TEMPORARY: the author's interface comes from the other branch. */
public interface MongoMigration {
    void up(MongoDatabase db, ClientSession session) throws Exception;

    default void up(MongoDatabase db, ClientSession session, MongoClient client) throws Exception {
        up(db, session);
    }

    default void down(MongoDatabase db, ClientSession session) throws Exception {}

    default void down(MongoDatabase db, ClientSession session, MongoClient client) throws Exception {
        down(db, session);
    }

    default boolean inTransaction() {
        return true;
    }
}
