import dev.godwit.mongodb.DocumentChanges;
import dev.godwit.mongodb.ReversibleMongoMigration;
import java.util.List;
import org.bson.Document;

/** In words: the way back is known. */
public class ValidateUsers implements ReversibleMongoMigration {

    @Override
    public void change(DocumentChanges db) {
        Document properties = new Document()
                .append("email", text().append("pattern", "^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\\.[a-zA-Z]{2,}$"))
                .append("username", text().append("minLength", 3).append("maxLength", 20))
                .append("password", text().append("minLength", 8))
                .append(
                        "roles",
                        new Document("bsonType", "array")
                                .append("items", text().append("enum", List.of("user", "admin", "editor"))));
        Document schema = new Document("bsonType", "object")
                .append("required", List.of("email", "username", "password"))
                .append("properties", properties);
        db.collection("users").addValidator(new Document("$jsonSchema", schema), v -> v.moderate()
                .error());
    }

    private static Document text() {
        return new Document("bsonType", "string");
    }
}
