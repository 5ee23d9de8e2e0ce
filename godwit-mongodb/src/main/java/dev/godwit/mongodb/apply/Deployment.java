package dev.godwit.mongodb.apply;

import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** What kind of deployment a database is on. */
public final class Deployment {

    private Deployment() {}

    /** Whether it has transactions of several documents: a replica set or a sharded cluster. */
    public static boolean hasTransactions(MongoDatabase database) {
        BsonDocument answer = database.runCommand(new BsonDocument("hello", new BsonInt32(1)), BsonDocument.class);
        return answer.containsKey("setName")
                || answer.get("msg", new BsonString("")).equals(new BsonString("isdbgrid"));
    }
}
