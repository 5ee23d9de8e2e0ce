package dev.godwit.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Godwit;
import dev.godwit.mongodb.testing.Deployment;
import dev.godwit.mongodb.testing.Pipelines;
import dev.godwit.mongodb.testing.SentCommand;
import dev.godwit.mongodb.testing.TestMongo;
import dev.godwit.plan.RollbackOptions;
import java.nio.file.Path;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code examples/users-mongodb} and {@code examples/users-mongodb-java}: the same, there and back.
 *
 * <p>On the look-alike all of the Java runs but {@code collMod}, and of the JSON the updates with operators. Its updates by pipelines are shown
 * by the exact command, and what they make by the same pipeline as an aggregation ({@link Pipelines}), except the date of an {@code ObjectId}. {@code collMod} is shown by the exact
 * command; that a server then refuses what violates the validator is shown nowhere.
 */
class UsersMongodbExampleTest {

    private static final String JSON = "users-mongodb";
    private static final String JAVA = "users-mongodb-java";

    private static final String SPLIT = "{\"$arrayElemAt\": [{\"$split\": [\"$address\", \", \"]}, %d]}";

    private static final String SCHEMA = "{\"$jsonSchema\": {\"bsonType\": \"object\","
            + " \"required\": [\"email\", \"username\", \"password\"], \"properties\": {"
            + "\"email\": {\"bsonType\": \"string\", \"pattern\": \"^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\\\\.[a-zA-Z]{2,}$\"}, "
            + "\"username\": {\"bsonType\": \"string\", \"minLength\": 3, \"maxLength\": 20}, "
            + "\"password\": {\"bsonType\": \"string\", \"minLength\": 8}, "
            + "\"roles\": {\"bsonType\": \"array\", \"items\": {\"bsonType\": \"string\", \"enum\": [\"user\", \"admin\", \"editor\"]}}}}}";

    private static Godwit open(TestMongo mongo, String example) {
        return Mongodb.url(mongo.uri())
                .locations(Path.of("../examples", example), List.of("migrations"))
                .withoutLog()
                .build();
    }

    private static String user(String id, String rest) {
        return "{\"_id\": " + id + ", \"email\": \"" + rest + "}";
    }

    /** As many as fit: an address in four parts, one in another form, none; and ids that tell a moment or do not. */
    private static void users(TestMongo mongo) {
        mongo.insert(
                "users",
                user("1", "bob@example.com\", \"roles\": [\"editor\"]"),
                user(
                        "{\"$oid\": \"650000000000000000000001\"}",
                        "admin@example.com\", \"address\": \"1 Main St, Springfield, IL, 62701\""),
                user("{\"$oid\": \"660000000000000000000002\"}", "ada@example.com\", \"address\": \"no fixed abode\""));
    }

    private static List<String> texts(TestMongo mongo) {
        return mongo.documents("users").stream().map(BsonDocument::toJson).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, JAVA})
    void bothDoTheSameThereAndBack(String example) {
        try (TestMongo mongo = TestMongo.any()) {
            users(mongo);
            Pipelines pipelines = new Pipelines(mongo);
            pipelines.feign(example.equals(JSON) ? 2 : 0);

            assertThat(open(mongo, example).migrate().applied()).hasSize(4);

            pipelines.carryOut();
            BsonDocument bob = mongo.documents("users").get(0);
            assertThat(bob.get("createdAt").getBsonType()).isEqualTo(BsonType.DATE_TIME);
            bob.remove("createdAt");
            assertThat(bob.toJson()).isEqualTo(user("1", "bob@example.com\", \"roles\": [\"editor\"]"));
            String created = example.equals(JSON) && !mongo.isReal() ? "" : ", \"createdAt\": {\"$date\": \"%s\"}";
            assertThat(texts(mongo).subList(1, 3))
                    .containsExactly(
                            user(
                                    "{\"$oid\": \"650000000000000000000001\"}",
                                    "admin@example.com\", \"address\": {\"street\": \"1 Main St\", \"city\": \"Springfield\","
                                            + " \"state\": \"IL\", \"zip\": \"62701\"}, \"roles\": [\"user\", \"admin\"]"
                                            + created.formatted("2023-09-12T06:06:56Z")),
                            user(
                                    "{\"$oid\": \"660000000000000000000002\"}",
                                    "ada@example.com\", \"address\": \"no fixed abode\", \"roles\": [\"user\"]"
                                            + created.formatted("2024-03-24T10:27:12Z")));
            assertThat(validation(mongo))
                    .isEqualTo("{\"validator\": " + SCHEMA
                            + ", \"validationLevel\": \"moderate\", \"validationAction\": \"error\"}");
            pipelines.feign(example.equals(JSON) ? 1 : 0);

            assertThat(open(mongo, example)
                            .rollback(new RollbackOptions.LastBatch())
                            .rolledBack())
                    .hasSize(4);

            pipelines.carryOut();
            assertThat(texts(mongo))
                    .containsExactly(
                            user("1", "bob@example.com\""),
                            user(
                                    "{\"$oid\": \"650000000000000000000001\"}",
                                    "admin@example.com\", \"address\": \"1 Main St, Springfield, IL, 62701\""),
                            user(
                                    "{\"$oid\": \"660000000000000000000002\"}",
                                    "ada@example.com\", \"address\": \"no fixed abode\""));
            assertThat(validation(mongo)).doesNotContain("$jsonSchema");
        }
    }

    private static String validation(TestMongo mongo) {
        return mongo.database()
                .listCollections(BsonDocument.class)
                .filter(BsonDocument.parse("{name: 'users'}"))
                .first()
                .getDocument("options")
                .toJson();
    }

    /** What the look-alike does not do: the commands, letter by letter. */
    @Nested
    class IsSent {

        private static List<String> upAndDown(String example) {
            try (TestMongo mongo = TestMongo.lookAlike(Deployment.STANDALONE)) {
                users(mongo);
                new Pipelines(mongo).feign(example.equals(JSON) ? 3 : 0);
                Godwit godwit = open(mongo, example);
                godwit.migrate();
                godwit.rollback(new RollbackOptions.LastBatch());
                return mongo.sent().stream()
                        .filter(command -> command.name().equals("collMod") || Pipelines.isOne(command))
                        .map(SentCommand::text)
                        .toList();
            }
        }

        @Test
        void byTheCommandsInJson() {
            assertThat(upAndDown(JSON))
                    .containsExactly(
                            "{\"collMod\": \"users\", \"validator\": " + SCHEMA
                                    + ", \"validationLevel\": \"moderate\", \"validationAction\": \"error\"}",
                            "{\"update\": \"users\", \"updates\": [{\"q\": {\"address\": {\"$regex\": \"^[^,]+, [^,]+, [^,]+, [^,]+$\"}},"
                                    + " \"u\": [{\"$set\": {\"address\": {\"$mergeObjects\": [{"
                                    + "\"street\": " + SPLIT.formatted(0) + ", \"city\": " + SPLIT.formatted(1)
                                    + ", \"state\": " + SPLIT.formatted(2) + ", \"zip\": " + SPLIT.formatted(3)
                                    + "}]}}}], \"multi\": true}]}",
                            "{\"update\": \"users\", \"updates\": [{\"q\": {\"createdAt\": {\"$exists\": false},"
                                    + " \"_id\": {\"$type\": \"objectId\"}}, \"u\": [{\"$set\": {\"createdAt\": {\"$toDate\": \"$_id\"}}}],"
                                    + " \"multi\": true}]}",
                            "{\"update\": \"users\", \"updates\": [{\"q\": {\"address.street\": {\"$type\": \"string\"},"
                                    + " \"address.city\": {\"$type\": \"string\"}, \"address.state\": {\"$type\": \"string\"},"
                                    + " \"address.zip\": {\"$type\": \"string\"}}, \"u\": [{\"$set\": {\"address\": {\"$concat\":"
                                    + " [\"$address.street\", \", \", \"$address.city\", \", \", \"$address.state\", \", \","
                                    + " \"$address.zip\"]}}}], \"multi\": true}]}",
                            "{\"collMod\": \"users\", \"validator\": {}, \"validationLevel\": \"off\", \"validationAction\":"
                                    + " \"warn\"}");
        }

        @Test
        void byTheWordsInJava() {
            assertThat(upAndDown(JAVA))
                    .containsExactly(
                            "{\"collMod\": \"users\", \"validator\": " + SCHEMA
                                    + ", \"validationLevel\": \"moderate\", \"validationAction\": \"error\"}",
                            "{\"collMod\": \"users\", \"validator\": {}, \"validationLevel\": \"strict\","
                                    + " \"validationAction\": \"error\"}");
        }
    }
}
