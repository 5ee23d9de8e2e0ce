package dev.godwit.mongodb.testing;

import java.util.Set;
import org.bson.BsonDocument;

/**
 * A command as it arrived.
 *
 * @param database where it was sent
 * @param document the whole document
 */
public record SentCommand(String database, BsonDocument document) {

    private static final Set<String> OF_THE_DRIVER =
            Set.of("lsid", "$db", "$readPreference", "$clusterTime", "txnNumber", "apiVersion");

    /** Its name, the first key. */
    public String name() {
        return document.getFirstKey();
    }

    /** Without what the driver adds to every command; what belongs to a transaction stays. */
    public BsonDocument asWritten() {
        BsonDocument written = new BsonDocument();
        document.forEach((key, value) -> {
            if (!OF_THE_DRIVER.contains(key)) {
                written.put(key, value);
            }
        });
        return written;
    }

    /** The same as text. */
    public String text() {
        return asWritten().toJson();
    }
}
