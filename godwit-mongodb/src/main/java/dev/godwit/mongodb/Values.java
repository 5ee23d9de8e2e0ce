package dev.godwit.mongodb;

import com.mongodb.MongoClientSettings;
import dev.godwit.mongodb.change.Mistakes;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.conversions.Bson;

/** Java values as those of BSON, the way the driver's default codecs do it. */
final class Values {

    private Values() {}

    static BsonValue bson(Object value) {
        try {
            return Objects.requireNonNull(document(new Document("value", value)).get("value"));
        } catch (CodecConfigurationException e) {
            throw Mistakes.malformed(
                    "MongoDB's driver has no codec for " + value.getClass().getName() + ".",
                    "Hand over a text, number, truth value, date, list, Document or BsonValue.");
        }
    }

    /** A copy, which the author cannot change any more. */
    static BsonDocument document(Bson bson) {
        return bson.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry())
                .clone();
    }
}
