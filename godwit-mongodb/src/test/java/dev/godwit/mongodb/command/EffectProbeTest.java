package dev.godwit.mongodb.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.godwit.mongodb.testing.TestMongo;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database shows, before and after, whether a command was done. */
class EffectProbeTest {

    private final TestMongo mongo = TestMongo.any();

    @AfterEach
    void stop() {
        mongo.close();
    }

    private Effect of(String command) {
        return new EffectProbe(mongo.database()).of(BsonDocument.parse(command));
    }

    private void run(String command) {
        BsonDocument document = BsonDocument.parse(command);
        MongoDatabase database =
                KnownCommands.isOnAdmin(document) ? mongo.client().getDatabase("admin") : mongo.database();
        database.runCommand(document);
    }

    private void showsWhether(String command) {
        assertThat(of(command)).isEqualTo(Effect.DID_NOT);
        run(command);
        assertThat(of(command)).isEqualTo(Effect.TOOK_EFFECT);
    }

    @Test
    void aCollectionWasMadeAndDropped() {
        showsWhether("{create: 'users'}");
        showsWhether("{drop: 'users'}");
    }

    @Test
    void aCollectionWasRenamed() {
        run("{create: 'users'}");
        String database = mongo.database().getName();
        String command = "{renameCollection: '" + database + ".users', to: '" + database + ".people'}";
        showsWhether(command);
        run("{drop: 'people'}");
        assertThat(of(command)).isEqualTo(Effect.CANNOT_BE_TOLD);
        assertThat(of("{renameCollection: 'other.users', to: 'other.people'}")).isEqualTo(Effect.CANNOT_BE_TOLD);
    }

    @Test
    void indexesWereMadeAndDropped() {
        String creation = "{createIndexes: 'users', indexes: [{key: {email: 1}, name: 'email_1', unique: true},"
                + " {key: {age: 1}, name: 'age_1'}]}";
        showsWhether(creation);
        showsWhether("{dropIndexes: 'users', index: 'age_1'}");
        assertThat(of(creation)).isEqualTo(Effect.DID_NOT);
        showsWhether("{dropIndexes: 'users', index: {email: 1}}");
        run(creation);
        showsWhether("{dropIndexes: 'users', index: '*'}");
    }

    @Test
    void documentsWereInserted() {
        String insertion = "{insert: 'users', documents: [{_id: 1}, {_id: 'b'}]}";
        showsWhether(insertion);
        assertThat(of("{insert: 'users', documents: [{_id: 1}, {_id: 2}]}")).isEqualTo(Effect.CANNOT_BE_TOLD);
        assertThat(of("{insert: 'users', documents: [{name: 'Ada'}]}")).isEqualTo(Effect.CANNOT_BE_TOLD);
    }

    @Test
    void anUpdateDoesNotShow() {
        assertThat(of("{update: 'users', updates: [{q: {}, u: {$inc: {n: 1}}, multi: true}]}"))
                .isEqualTo(Effect.CANNOT_BE_TOLD);
    }

    @Test
    void singleWritesThatFailAreToldInTheAnswer() {
        mongo.insert("users", "{_id: 1}");
        BsonDocument answer = mongo.database()
                .runCommand(
                        BsonDocument.parse("{insert: 'users', documents: [{_id: 2}, {_id: 1}]}"), BsonDocument.class);
        CommandReply.Failure failure = new CommandReply(answer).failure().orElseThrow();
        assertThat(failure.index()).isEqualTo(1);
        assertThat(failure.code()).isEqualTo(11000);
        assertThat(failure.message()).contains("duplicate key");
    }
}
