package dev.godwit.mongodb.backfill;

import com.mongodb.MongoClientSettings;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.mongodb.change.DocumentChange.Restructure;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;

/** Calls the author's function. */
final class Reshaping {

    private final Restructure change;
    private final Codec<Document> codec =
            MongoClientSettings.getDefaultCodecRegistry().get(Document.class);

    Reshaping(Restructure change) {
        this.change = change;
    }

    List<Reshaped> of(List<RawBsonDocument> documents) {
        List<Reshaped> reshaped = new ArrayList<>();
        for (RawBsonDocument document : documents) {
            reshaped.add(of(document));
        }
        return reshaped;
    }

    private Reshaped of(RawBsonDocument was) {
        BsonValue id = Keys.of(was);
        BsonDocument made = made(id, was);
        BsonValue newId = made.get("_id", id);
        if (!newId.equals(id)) {
            throw mistake(id, "gave it another _id, " + Keys.shown(newId), "An _id stays as it is.");
        }
        BsonDocument becomes = new BsonDocument("_id", id);
        made.forEach(becomes::putIfAbsent);
        return new Reshaped(id, was, new RawBsonDocument(becomes, new BsonDocumentCodec()));
    }

    private BsonDocument made(BsonValue id, RawBsonDocument was) {
        try {
            return change.up()
                    .function()
                    .apply(was.decode(codec))
                    .toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry());
        } catch (GodwitException told) {
            throw told;
        } catch (Exception e) {
            throw mistake(
                    id,
                    "failed with " + e,
                    "Let the function take such a document too, or leave it out with where(…).",
                    e);
        }
    }

    private GodwitException mistake(BsonValue id, String what, String hint, Exception... cause) {
        GodwitException.Builder error = GodwitException.of(
                        ErrorCode.MIGRATION_FAILED,
                        "The function of " + change.what() + ", given the document " + Keys.shown(id) + " of "
                                + change.collection() + ", " + what + ".")
                .state(
                        "The batches before it are written, and the checkpoint knows that. A run after this one goes on there.")
                .hint(hint);
        for (Exception e : cause) {
            error.cause(e);
        }
        return error.build();
    }
}
