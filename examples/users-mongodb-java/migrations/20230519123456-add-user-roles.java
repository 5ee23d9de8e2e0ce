import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.godwit.mongodb.MongoMigration;
import java.util.List;
import org.bson.Document;

/** With MongoDB's own driver. */
public class AddUserRoles implements MongoMigration {

    @Override
    public void up(MongoDatabase db, ClientSession session) {
        MongoCollection<Document> users = db.getCollection("users");
        users.updateMany(session, exists("roles", false), set("roles", List.of("user")));
        users.updateOne(session, eq("email", "admin@example.com"), set("roles", List.of("user", "admin")));
    }

    @Override
    public void down(MongoDatabase db, ClientSession session) {
        db.getCollection("users").updateMany(session, new Document(), unset("roles"));
    }
}
