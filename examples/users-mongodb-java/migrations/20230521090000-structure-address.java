import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Filters.type;

import dev.godwit.mongodb.DocumentChanges;
import dev.godwit.mongodb.ReversibleMongoMigration;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.conversions.Bson;

/** In batches: a run that dies in the middle goes on behind the last one, and no address is split twice. */
public class StructureAddress implements ReversibleMongoMigration {

    private static final List<String> PARTS = List.of("street", "city", "state", "zip");

    @Override
    public void change(DocumentChanges db) {
        db.collection("users").restructure("address into parts", r -> r.where(
                        regex("address", "^[^,]+, [^,]+, [^,]+, [^,]+$"))
                .doneWhen(type("address", BsonType.DOCUMENT))
                .with(StructureAddress::split)
                .back(StructureAddress::join)
                .backWhere(allParts()));
    }

    private static Document split(Document user) {
        String[] said = user.getString("address").split(", ");
        Document address = new Document();
        for (int i = 0; i < PARTS.size(); i++) {
            address.append(PARTS.get(i), said[i]);
        }
        return user.append("address", address);
    }

    private static Document join(Document user) {
        Document address = user.get("address", Document.class);
        return user.append("address", PARTS.stream().map(address::getString).collect(Collectors.joining(", ")));
    }

    private static Bson allParts() {
        return and(PARTS.stream().map(part -> type("address." + part, BsonType.STRING)).toList());
    }
}
