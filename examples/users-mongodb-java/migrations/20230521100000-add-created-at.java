import static com.mongodb.client.model.Filters.exists;

import dev.godwit.mongodb.DocumentChanges;
import dev.godwit.mongodb.ReversibleMongoMigration;
import java.util.Date;
import org.bson.Document;
import org.bson.types.ObjectId;

/** An ObjectId tells when it was made. */
public class AddCreatedAt implements ReversibleMongoMigration {

    @Override
    public void change(DocumentChanges db) {
        db.collection("users").restructure("createdAt", r -> r.where(exists("createdAt", false))
                .doneWhen(exists("createdAt"))
                .with(user -> user.append("createdAt", created(user)))
                .back(AddCreatedAt::without));
    }

    private static Date created(Document user) {
        return user.get("_id") instanceof ObjectId id ? id.getDate() : new Date();
    }

    private static Document without(Document user) {
        user.remove("createdAt");
        return user;
    }
}
