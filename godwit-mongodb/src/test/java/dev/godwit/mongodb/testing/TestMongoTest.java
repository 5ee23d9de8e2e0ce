package dev.godwit.mongodb.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What tests may rely on. */
class TestMongoTest {

    @Test
    void writesDownWhatArrives() {
        try (TestMongo mongo = TestMongo.lookAlike(Deployment.STANDALONE)) {
            mongo.database().runCommand(BsonDocument.parse("{create: 'users'}"));
            mongo.database().getCollection("users").insertOne(new Document("_id", 1).append("name", "Ada"));

            assertThat(mongo.sentTexts())
                    .containsExactly(
                            "{\"create\": \"users\"}",
                            "{\"insert\": \"users\", \"ordered\": true, \"documents\": [{\"_id\": 1, \"name\": \"Ada\"}]}");
            assertThat(mongo.documents("users")).containsExactly(BsonDocument.parse("{_id: 1, name: 'Ada'}"));
        }
    }

    @Test
    void aReplicaSetTakesTransactions() {
        try (TestMongo mongo = TestMongo.lookAlike(Deployment.REPLICA_SET);
                ClientSession session = mongo.client().startSession()) {
            session.startTransaction();
            mongo.database().runCommand(session, BsonDocument.parse("{insert: 'a', documents: [{_id: 1}]}"));
            session.commitTransaction();

            assertThat(mongo.sent().get(0).asWritten())
                    .containsEntry("startTransaction", BsonBoolean.TRUE)
                    .containsEntry("autocommit", BsonBoolean.FALSE);
            assertThat(mongo.sent()).last().matches(command -> command.name().equals("commitTransaction"));
        }
    }

    @Test
    void aStandaloneServerRefusesThem() {
        try (TestMongo mongo = TestMongo.lookAlike(Deployment.STANDALONE);
                ClientSession session = mongo.client().startSession()) {
            session.startTransaction();
            assertThatThrownBy(() ->
                            mongo.database().runCommand(session, BsonDocument.parse("{insert: 'a', documents: [{}]}")))
                    .isInstanceOf(MongoException.class)
                    .hasMessageContaining("replica set");
        }
    }

    @Test
    void keepsValidators() {
        try (TestMongo mongo = TestMongo.any()) {
            mongo.database().runCommand(BsonDocument.parse("{create: 'users', validator: {age: {$gte: 0}}}"));
            mongo.database().runCommand(BsonDocument.parse("{collMod: 'users', validationLevel: 'moderate'}"));
            Document users = mongo.database().listCollections().first();
            assertThat(users.get("options", Document.class))
                    .containsEntry("validator", new Document("age", new Document("$gte", 0)))
                    .containsEntry("validationLevel", "moderate");
        }
    }

    @Test
    void answersJsonSchemas() {
        try (TestMongo mongo = TestMongo.any()) {
            mongo.insert("users", "{_id: 1, name: 'Ada'}", "{_id: 2, name: 7}", "{_id: 3}", "{_id: 4, name: 'A'}");
            BsonDocument violators = BsonDocument.parse(
                    "{$nor: [{$jsonSchema: {required: ['name'], properties: {name: {bsonType: 'string', minLength: 2}}}}]}");
            assertThat(mongo.database().getCollection("users").find(violators).map(found -> found.get("_id")))
                    .containsExactly(2, 3, 4);
        }
    }

    @Test
    void failsWhenTold() {
        try (TestMongo mongo = TestMongo.lookAlike(Deployment.BARE)) {
            mongo.plan(new Fault.Refused(Fault.named("create"), 13, "Unauthorized", "not authorized"));
            assertThatThrownBy(() -> mongo.database().createCollection("a"))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("not authorized");
            mongo.plan(new Fault.AnswerLost(Fault.named("create")));
            assertThatThrownBy(() -> mongo.database().createCollection("a")).isInstanceOf(MongoException.class);
            assertThat(mongo.database().listCollectionNames()).containsExactly("a");
        }
    }

    @Test
    void isReachedByOtherClients() {
        try (TestMongo mongo = TestMongo.any();
                MongoClient other = MongoClients.create(mongo.uri())) {
            mongo.insert("a", "{_id: 1}");
            String database = mongo.database().getName();
            assertThat(other.getDatabase(database).getCollection("a").countDocuments())
                    .isEqualTo(1);
            assertThat(List.of(mongo.uri())).allMatch(uri -> uri.contains("/" + database));
        }
    }
}
