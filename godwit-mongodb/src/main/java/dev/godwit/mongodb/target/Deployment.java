package dev.godwit.mongodb.target;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
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

    /** Asks. */
    public static Deployment of(MongoClient client) {
        BsonDocument hello = hello(client);
        boolean sessions = hello.containsKey("logicalSessionTimeoutMinutes")
                && !hello.get("logicalSessionTimeoutMinutes").isNull();
        boolean sharded = hello.containsKey("msg")
                && hello.get("msg").isString()
                && hello.getString("msg").getValue().equals("isdbgrid");
        return new Deployment(sessions && (hello.containsKey("setName") || sharded), sessions);
    }

    /** The time by the clock of the server that takes the writes. */
    public static Instant now(MongoClient client) {
        return Instant.ofEpochMilli(hello(client).getDateTime("localTime").getValue());
    }

    private static BsonDocument hello(MongoClient client) {
        try {
            return ask(client, "hello");
        } catch (MongoCommandException e) {
            if (e.getErrorCode() == COMMAND_NOT_FOUND) {
                return ask(client, "isMaster");
            }
            throw e;
        }
    }

    private static BsonDocument ask(MongoClient client, String command) {
        return client.getDatabase("admin").runCommand(new BsonDocument(command, new BsonInt32(1)), BsonDocument.class);
    }
}
