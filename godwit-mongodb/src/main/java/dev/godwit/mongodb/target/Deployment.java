package dev.godwit.mongodb.target;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/**
 * What a deployment says of itself (MongoDB Manual, "hello").
 *
 * @param transactions whether it has transactions over several documents: replica sets and sharded clusters have
 * @param sessions whether it has sessions
 */
public record Deployment(boolean transactions, boolean sessions) {

    private static final int COMMAND_NOT_FOUND = 59;

    /** Asks the server that a database is on. */
    public static Deployment of(MongoDatabase database) {
        BsonDocument hello = hello(database);
        boolean sessions = hello.containsKey("logicalSessionTimeoutMinutes")
                && !hello.get("logicalSessionTimeoutMinutes").isNull();
        boolean sharded = hello.containsKey("msg")
                && hello.get("msg").isString()
                && hello.getString("msg").getValue().equals("isdbgrid");
        return new Deployment(sessions && (hello.containsKey("setName") || sharded), sessions);
    }

    /** The time, by the clock of the server that takes the writes. */
    public static Instant now(MongoDatabase database) {
        return Instant.ofEpochMilli(hello(database).getDateTime("localTime").getValue());
    }

    private static BsonDocument hello(MongoDatabase database) {
        try {
            return ask(database, "hello");
        } catch (MongoCommandException e) {
            if (e.getErrorCode() == COMMAND_NOT_FOUND) {
                return ask(database, "isMaster");
            }
            throw e;
        }
    }

    private static BsonDocument ask(MongoDatabase database, String command) {
        return database.runCommand(new BsonDocument(command, new BsonInt32(1)), BsonDocument.class);
    }
}
