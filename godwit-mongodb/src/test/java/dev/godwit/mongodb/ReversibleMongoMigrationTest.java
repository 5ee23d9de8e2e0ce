package dev.godwit.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.mongodb.testing.Deployment;
import dev.godwit.mongodb.testing.TestMongo;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the words of a migration do, and what its way back does. */
class ReversibleMongoMigrationTest {

    private final TestMongo mongo = TestMongo.any();
    private final ClientSession session = mongo.client().startSession();

    @AfterEach
    void stop() {
        session.close();
        mongo.close();
    }

    private void up(ReversibleMongoMigration migration) throws Exception {
        migration.up(mongo.database(), session, mongo.client());
    }

    private void down(ReversibleMongoMigration migration) throws Exception {
        migration.down(mongo.database(), session, mongo.client());
    }

    private List<String> users() {
        return mongo.documents("users").stream().map(BsonDocument::toJson).toList();
    }

    /** What goes there and comes back to where it was. */
    private void leadsBack(ReversibleMongoMigration migration, String... after) throws Exception {
        List<String> before = users();
        up(migration);
        assertThat(users()).containsExactly(after);
        down(migration);
        assertThat(users()).containsExactlyElementsOf(before);
        up(migration);
        assertThat(users()).containsExactly(after);
    }

    private GodwitException failure(ReversibleMongoMigration migration) {
        return catchThrowableOfType(GodwitException.class, () -> up(migration));
    }

    private void hasNoWayBack(ReversibleMongoMigration migration, String message) {
        GodwitException refusal = catchThrowableOfType(GodwitException.class, () -> down(migration));
        assertThat(refusal).hasMessage(message);
        assertThat(refusal.code()).isEqualTo(ErrorCode.NO_DOWN);
        assertThat(refusal.state()).hasValue("Nothing was sent to the database.");
    }

    @Test
    void aNewFieldIsAddedAndTakenAway() throws Exception {
        mongo.insert("users", "{_id: 1}", "{_id: 2, name: 'Ada'}");
        leadsBack(
                db -> db.collection("users").add("roles", List.of("user")),
                "{\"_id\": 1, \"roles\": [\"user\"]}",
                "{\"_id\": 2, \"name\": \"Ada\", \"roles\": [\"user\"]}");
    }

    @Test
    void aFieldIsRenamed() throws Exception {
        mongo.insert("users", "{_id: 1, surname: 'Lovelace'}", "{_id: 2}");
        leadsBack(
                db -> db.collection("users").rename("surname", "familyName"),
                "{\"_id\": 1, \"familyName\": \"Lovelace\"}",
                "{\"_id\": 2}");
    }

    @Test
    void aValueIsReplaced() throws Exception {
        mongo.insert("users", "{_id: 1, status: 'new'}", "{_id: 2, status: 'old'}");
        leadsBack(
                db -> db.collection("users").replace("status", "new", "fresh"),
                "{\"_id\": 1, \"status\": \"fresh\"}",
                "{\"_id\": 2, \"status\": \"old\"}");
    }

    @Test
    void aFieldGoesAndComesBackWithTheValueThatIsSaid() throws Exception {
        mongo.insert("users", "{_id: 1, legacy: false}");
        leadsBack(db -> db.collection("users").unset("legacy", false), "{\"_id\": 1}");
    }

    @Test
    void aValueChangesItsType() throws Exception {
        mongo.insert("users", "{_id: 1, address: '5 High St, Ely, ENG, CB7'}", "{_id: 2}", "{_id: 3, address: ['x']}");
        leadsBack(
                db -> db.collection("users")
                        .convert(
                                "address",
                                BsonType.STRING,
                                BsonType.DOCUMENT,
                                text -> {
                                    String[] parts = text.toString().split(", ");
                                    return new Document("street", parts[0])
                                            .append("city", parts[1])
                                            .append("state", parts[2])
                                            .append("zip", parts[3]);
                                },
                                value -> String.join(
                                        ", ",
                                        ((Document) value)
                                                .values().stream()
                                                        .map(String::valueOf)
                                                        .toList())),
                "{\"_id\": 1, \"address\": {\"street\": \"5 High St\", \"city\": \"Ely\", \"state\": \"ENG\", \"zip\": \"CB7\"}}",
                "{\"_id\": 2}",
                "{\"_id\": 3, \"address\": [\"x\"]}");
    }

    @Test
    void documentsAreRestructured() throws Exception {
        mongo.insert("users", "{_id: 1, name: 'Ada Lovelace'}", "{_id: 2, first: 'Alan', last: 'Turing'}");
        up(db -> db.collection("users")
                .restructure(
                        "split the name",
                        r -> r.where(new Document("name", new Document("$exists", true)))
                                .doneWhen(new Document("first", new Document("$exists", true)))
                                .with(user -> {
                                    String[] words = user.getString("name").split(" ");
                                    user.remove("name");
                                    return user.append("first", words[0]).append("last", words[1]);
                                })));
        assertThat(users())
                .containsExactly(
                        "{\"_id\": 1, \"first\": \"Ada\", \"last\": \"Lovelace\"}",
                        "{\"_id\": 2, \"first\": \"Alan\", \"last\": \"Turing\"}");
    }

    @Test
    void collectionsAndIndexesComeAndGo() throws Exception {
        ReversibleMongoMigration migration = db -> {
            db.createCollection("people");
            db.collection("people").createIndex(new Document("email", 1).append("age", -1), i -> i.unique());
        };
        up(migration);
        assertThat(mongo.database().getCollection("people").listIndexes())
                .extracting(index -> index.getString("name"))
                .containsExactly("_id_", "email_1_age_-1");
        down(migration);
        assertThat(mongo.database().listCollectionNames()).doesNotContain("people");
    }

    @Test
    void theWayBackIsTakenLastOneFirst() throws Exception {
        try (TestMongo alike = TestMongo.lookAlike(Deployment.STANDALONE);
                ClientSession its = alike.client().startSession()) {
            ReversibleMongoMigration migration = db -> {
                db.createCollection("a", options -> options.capped(4096).option("max", 10));
                db.upDown(up -> up.createCollection("b"), down -> down.dropCollection("c"));
                db.collection("d")
                        .dropIndex(new Document("e", 1), was -> was.named("f").sparse());
                db.collection("g").add("h.i", 5);
            };
            alike.insert("c", "{}");
            alike.insert("a", "{}");
            alike.forgetSent();
            migration.down(alike.database(), its);
            assertThat(alike.sentTexts().stream().filter(text -> !text.contains("hello")))
                    .containsExactly(
                            "{\"update\": \"g\", \"updates\": [{\"q\": {\"h.i\": {\"$exists\": true}}, \"u\": {\"$unset\":"
                                    + " {\"h.i\": \"\"}}, \"multi\": true}]}",
                            "{\"createIndexes\": \"d\", \"indexes\": [{\"key\": {\"e\": 1}, \"name\": \"f\", \"sparse\": true}]}",
                            "{\"drop\": \"c\"}",
                            "{\"drop\": \"a\"}");
        }
    }

    @Test
    void aWayBackThatIsNotKnownIsRefusedBeforeAnythingIsSent() {
        mongo.insert("users", "{_id: 1, a: 1}");
        hasNoWayBack(
                db -> db.collection("users").unset("a"),
                "unset users.a: the values are gone, and what to put in their place is not written here.");
        hasNoWayBack(
                db -> db.collection("users").set("a", 2),
                "set users.a: what the documents had before is not written here.");
        hasNoWayBack(
                db -> db.collection("users").defaultTo("b", 1),
                "default for users.b: which documents had no such field is not written anywhere.");
        hasNoWayBack(
                db -> db.dropCollection("users"),
                "drop collection users: what the collection was is not written here.");
        hasNoWayBack(
                db -> db.collection("users").dropIndex("a_1"),
                "drop index a_1 of users: what the index was is not written here.");
        hasNoWayBack(
                db -> db.collection("users").removeValidator(),
                "remove validator of users: what the validator was is not written here.");
        hasNoWayBack(
                db -> {
                    db.collection("users").add("b", 1);
                    db.database().drop();
                },
                "What is done with the database itself has no way back that could be worked out.");
        assertThat(users()).containsExactly("{\"_id\": 1, \"a\": 1}");
    }

    @Test
    void aRenameThatWouldOverwriteIsRefused() {
        mongo.insert("users", "{_id: 1, a: 1}", "{_id: 2, a: 1, b: 2}");
        GodwitException refusal = failure(db -> db.collection("users").rename("a", "b"));
        assertThat(refusal.code()).isEqualTo(ErrorCode.REFUSED);
        assertThat(refusal)
                .hasMessage(
                        "Refused to rename users.a to b: documents of users have b as well as a, and would lose what"
                                + " stands there. Number: 1, among them {\"_id\": 2}.");
        assertThat(users()).containsExactly("{\"_id\": 1, \"a\": 1}", "{\"_id\": 2, \"a\": 1, \"b\": 2}");
    }

    @Test
    void whatMakesNoSenseIsTold() {
        assertThat(failure(db -> db.collection("users").set("_id", 1)))
                .hasMessage("The _id of a document cannot be changed.");
        assertThat(failure(db -> db.collection("system.users").unset("a")))
                .hasMessage("\"system.users\" cannot be the name of a collection.");
        assertThat(failure(db -> db.collection("users").createIndex(new Document())))
                .hasMessage("An index without keys.");
        assertThat(failure(db -> db.collection("users").restructure("nothing", r -> {})))
                .hasMessage("A restructuring without a function: nothing.");
        assertThat(failure(db -> db.collection("users").add("a", new Object())))
                .hasMessage("MongoDB's driver has no codec for java.lang.Object.");
        assertThat(failure(db -> db.collection("users").convert("a", BsonType.STRING, BsonType.STRING, text -> text)))
                .hasMessage("A conversion of a from STRING to the same type.");
    }

    @Test
    void aWriteThatTheServerRefusesIsTold() {
        mongo.insert("users", "{_id: 1, b: 1}", "{_id: 2, b: 2}");
        mongo.database()
                .getCollection("users")
                .createIndex(new Document("b", 1), new com.mongodb.client.model.IndexOptions().unique(true));
        GodwitException failure = failure(db -> db.collection("users").set("b", 5));
        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(failure.getMessage())
                .startsWith("The server refused to set users.b: ")
                .contains("11000");
        assertThat(failure.state()).hasValue("Documents that it came to before are changed.");
    }

    /** A class without a way back. */
    private static final class There implements MongoMigration {
        @Override
        public void up(MongoDatabase db, ClientSession session) {}
    }

    /** One that needs the client for it. */
    private static final class AndBack implements MongoMigration {
        @Override
        public void up(MongoDatabase db, ClientSession session) {}

        @Override
        public void down(MongoDatabase db, ClientSession session, MongoClient client) {}
    }

    /** One that says only the way forward. */
    private static final class Both implements ReversibleMongoMigration {
        @Override
        public void change(DocumentChanges db) {}
    }

    @Test
    void aClassHasAWayBackIfItWritesOne() {
        assertThat(NoDown.isIn(There.class)).isTrue();
        assertThat(NoDown.isIn(AndBack.class)).isFalse();
        assertThat(NoDown.isIn(Both.class)).isFalse();
        assertThat(catchThrowableOfType(
                        NoDown.class, () -> new There().down(mongo.database(), session, mongo.client())))
                .hasMessageEndingWith("There has no way back.");
    }
}
