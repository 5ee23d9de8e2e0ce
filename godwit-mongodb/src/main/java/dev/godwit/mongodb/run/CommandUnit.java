package dev.godwit.mongodb.run;

import com.mongodb.client.MongoDatabase;
import dev.godwit.mongodb.command.CommandNature;
import dev.godwit.mongodb.command.CommandReply;
import dev.godwit.mongodb.command.EffectProbe;
import dev.godwit.mongodb.command.KnownCommands;
import dev.godwit.mongodb.target.MongoErrors;
import dev.godwit.sql.SqlStatement;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;

/**
 * A database command.
 *
 * @param statement its text
 * @param command what is sent
 */
record CommandUnit(SqlStatement statement, BsonDocument command) implements Unit {

    /** Commands that write several documents one by one. */
    private static final Set<String> MANY = Set.of("insert", "update", "delete", "bulkWrite", "aggregate", "mapReduce");

    static final String A_PART = "the failed one may have done a part of its work, so look at that yourself";

    private CommandNature nature() {
        return KnownCommands.natureOf(command);
    }

    @Override
    public boolean transactional() {
        return nature().transactional();
    }

    @Override
    public void run(Doing doing) throws WriteRefused {
        MongoDatabase where = KnownCommands.isOnAdmin(command) ? doing.client().getDatabase("admin") : doing.database();
        BsonDocument answer = where.runCommand(doing.session(), command, BsonDocument.class);
        Optional<CommandReply.Failure> failure = new CommandReply(answer).failure();
        if (failure.isPresent()) {
            throw new WriteRefused(failure.get());
        }
    }

    @Override
    public Settling settling(MongoDatabase database) {
        if (nature().reads() || nature().repeatable()) {
            return Settling.AGAIN;
        }
        return Settling.of(new EffectProbe(database).of(command));
    }

    @Override
    public Optional<String> remains(Exception failure) {
        return writesMany(command) && !MongoErrors.isBeforeAnything(failure) ? Optional.of(A_PART) : Optional.empty();
    }

    static boolean writesMany(BsonDocument command) {
        return MANY.contains(command.getFirstKey());
    }
}
