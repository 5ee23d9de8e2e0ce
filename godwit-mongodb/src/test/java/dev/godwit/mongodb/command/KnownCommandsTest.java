package dev.godwit.mongodb.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of commands, as they are written. */
class KnownCommandsTest {

    private static CommandNature nature(String command) {
        return KnownCommands.natureOf(BsonDocument.parse(command));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{insert: 'a', documents: [{_id: 1}]}",
                "{update: 'a', updates: [{q: {}, u: {$inc: {n: 1}}, multi: true}]}",
                "{delete: 'a', deletes: [{q: {}, limit: 0}]}",
                "{findAndModify: 'a', query: {}, remove: true}",
                "{aggregate: 'a', pipeline: [{$match: {}}], cursor: {}}",
                "{find: 'a'}",
                "{distinct: 'a', key: 'b'}"
            })
    void mayRunInATransaction(String command) {
        assertThat(nature(command).transactional()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{create: 'a'}",
                "{createIndexes: 'a', indexes: []}",
                "{collMod: 'a'}",
                "{drop: 'a'}",
                "{count: 'a'}",
                "{aggregate: 'a', pipeline: [{$match: {}}, {$out: 'b'}], cursor: {}}",
                "{aggregate: 'a', pipeline: [{$merge: 'b'}], cursor: {}}",
                "{aggregate: 'a', pipeline: [{$indexStats: {}}], cursor: {}}",
                "{createUser: 'a'}",
                "{somethingNew: 1}"
            })
    void mayNot(String command) {
        assertThat(nature(command).transactional()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{createIndexes: 'a', indexes: []}",
                "{collMod: 'a', validator: {}}",
                "{grantRolesToUser: 'a', roles: []}",
                "{delete: 'a', deletes: [{q: {b: 1}, limit: 0}]}",
                "{delete: 'a', deletes: [{q: {_id: 1}, limit: 1}, {q: {_id: {$eq: 2}}, limit: 1}]}",
                "{update: 'a', updates: [{q: {}, u: {$set: {b: 1}, $unset: {c: 1}}, multi: true}]}",
                "{update: 'a', updates: [{q: {}, u: {$rename: {b: 'c'}}, multi: true}]}",
                "{update: 'a', updates: [{q: {_id: 1}, u: {$addToSet: {b: 1}}}]}",
                "{update: 'a', updates: [{q: {_id: 1}, u: {b: 1}}]}",
                "{update: 'a', updates: [{q: {}, u: {$set: {'b.$[].c': 1}}, multi: true}]}",
                "{find: 'a'}"
            })
    void mayBeSentTwice(String command) {
        assertThat(nature(command).repeatable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{insert: 'a', documents: [{_id: 1}]}",
                "{create: 'a'}",
                "{drop: 'a'}",
                "{delete: 'a', deletes: [{q: {b: 1}, limit: 1}]}",
                "{delete: 'a', deletes: [{q: {_id: {$gt: 1}}, limit: 1}]}",
                "{update: 'a', updates: [{q: {}, u: {$inc: {b: 1}}, multi: true}]}",
                "{update: 'a', updates: [{q: {}, u: {$currentDate: {b: true}}, multi: true}]}",
                "{update: 'a', updates: [{q: {b: 1}, u: {$set: {b: 2}}}]}",
                "{update: 'a', updates: [{q: {b: 1}, u: {$set: {'b.$': 2}}, multi: true}]}",
                "{update: 'a', updates: [{q: {_id: 1}, u: {$set: {b: 2}}, upsert: true}]}",
                "{update: 'a', updates: [{q: {}, u: [{$set: {b: '$c'}}], multi: true}]}",
                "{update: 'a', updates: [{q: {b: 1}, u: {$set: {b: 2}}, multi: true},"
                        + " {q: {b: 3}, u: {$set: {b: 1}}, multi: true}]}",
                "{aggregate: 'a', pipeline: [{$merge: 'b'}], cursor: {}}",
                "{somethingNew: 1}"
            })
    void mayNotBeSentTwice(String command) {
        assertThat(nature(command).repeatable()).isFalse();
    }

    @Test
    void tellsWhatOnlyReads() {
        assertThat(nature("{find: 'a'}").reads()).isTrue();
        assertThat(nature("{aggregate: 'a', pipeline: [], cursor: {}}").reads()).isTrue();
        assertThat(nature("{aggregate: 'a', pipeline: [{$out: 'b'}], cursor: {}}")
                        .reads())
                .isFalse();
        assertThat(nature("{insert: 'a'}").reads()).isFalse();
    }

    @Test
    void tellsWhatOnlyTheDatabaseAdminTakes() {
        assertThat(KnownCommands.isOnAdmin(BsonDocument.parse("{renameCollection: 'a.b', to: 'a.c'}")))
                .isTrue();
        assertThat(KnownCommands.isOnAdmin(BsonDocument.parse("{create: 'a'}"))).isFalse();
    }

    @Test
    void refusesWhatWouldDefeatTheRun() {
        assertThat(KnownCommands.find("commitTransaction").orElseThrow().refusal())
                .isPresent();
        assertThat(KnownCommands.find("shutdown").orElseThrow().refusal()).isPresent();
        assertThat(KnownCommands.find("insert").orElseThrow().refusal()).isEmpty();
        assertThat(KnownCommands.names()).contains("insert").doesNotContain("shutdown");
    }
}
