package dev.godwit.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.ClientSession;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.mongodb.testing.TestMongo;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A validator is looked at together with the documents that are there before it is put on. */
class ValidatorTest {

    private static final Bson RULE = Document.parse(
            "{$jsonSchema: {bsonType: 'object', required: ['email'], properties: {email: {bsonType: 'string', pattern:"
                    + " '@'}}}}");
    private static final Bson OTHER = Document.parse("{age: {$gte: 0}}");

    private final TestMongo mongo = TestMongo.any();
    private final ClientSession session = mongo.client().startSession();

    @BeforeEach
    void users() {
        mongo.insert("users", "{_id: 1, email: 'ada@example.com', age: 36}");
    }

    @AfterEach
    void stop() {
        session.close();
        mongo.close();
    }

    private void up(ReversibleMongoMigration migration) throws Exception {
        migration.up(mongo.database(), session);
    }

    private void down(ReversibleMongoMigration migration) throws Exception {
        migration.down(mongo.database(), session);
    }

    private Document options() {
        return mongo.database().listCollections().first().get("options", Document.class);
    }

    private void isUnderRule(Bson rule, String level, String action) {
        assertThat(options())
                .containsEntry("validator", rule)
                .containsEntry("validationLevel", level)
                .containsEntry("validationAction", action);
    }

    @Test
    void isPutOnAndTakenAway() throws Exception {
        ReversibleMongoMigration migration = db -> db.collection("users").addValidator(RULE);
        up(migration);
        isUnderRule(RULE, "strict", "error");
        down(migration);
        assertThat(options().get("validator", new Document())).isEmpty();
    }

    @Test
    void isReplacedAndBroughtBack() throws Exception {
        up(db -> db.collection("users").addValidator(OTHER, v -> v.moderate().warn()));
        ReversibleMongoMigration migration = db -> db.collection("users")
                .replaceValidator(RULE, v -> v.was(OTHER, was -> was.moderate().warn()));
        up(migration);
        isUnderRule(RULE, "strict", "error");
        down(migration);
        isUnderRule(OTHER, "moderate", "warn");
    }

    @Test
    void isTakenAwayAndBroughtBack() throws Exception {
        up(db -> db.collection("users").addValidator(RULE));
        ReversibleMongoMigration migration = db ->
                db.collection("users").removeValidator(RULE, v -> v.strict().error());
        up(migration);
        assertThat(options().get("validator", new Document())).isEmpty();
        down(migration);
        isUnderRule(RULE, "strict", "error");
    }

    @Test
    void isRefusedWhileDocumentsViolateItThatCouldNotBeUpdatedAnyMore() {
        mongo.insert("users", "{_id: 2}", "{_id: 3, email: 'nobody'}", "{_id: 4, email: 7}");
        GodwitException refusal = catchThrowableOfType(
                GodwitException.class, () -> up(db -> db.collection("users").addValidator(RULE)));
        assertThat(refusal.code()).isEqualTo(ErrorCode.REFUSED);
        assertThat(refusal)
                .hasMessage(
                        "Refused to add validator of users: documents of users violate the validator. With the level"
                                + " strict and the action error every update of them would fail, also one that leaves the"
                                + " fields in question as they are. Number: 3, among them {\"_id\": 2}, {\"_id\": 3}, {\"_id\": 4}.");
        assertThat(refusal.hint().orElseThrow()).contains("moderate").contains("evenIfViolated()");
        assertThat(options()).doesNotContainKey("validator");
    }

    @Test
    void isPutOnWhereTheLevelAndTheActionLetThemBe() throws Exception {
        mongo.insert("users", "{_id: 2}");
        up(db -> db.collection("users").addValidator(RULE, v -> v.moderate()));
        isUnderRule(RULE, "moderate", "error");
        up(db -> db.collection("users").replaceValidator(RULE, v -> v.strict().warn()));
        isUnderRule(RULE, "strict", "warn");
        up(db -> db.collection("users").replaceValidator(RULE, v -> v.evenIfViolated()));
        isUnderRule(RULE, "strict", "error");
    }

    @Test
    void isNotAddedToOneThatIsThere() throws Exception {
        up(db -> db.collection("users").addValidator(OTHER));
        GodwitException refusal = catchThrowableOfType(
                GodwitException.class, () -> up(db -> db.collection("users").addValidator(RULE)));
        assertThat(refusal)
                .hasMessage("Refused to add validator of users: it has one already, {\"age\": {\"$gte\": 0}}.");
        up(db -> db.collection("users").addValidator(OTHER));
    }
}
