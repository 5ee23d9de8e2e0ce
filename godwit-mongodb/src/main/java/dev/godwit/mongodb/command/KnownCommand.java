package dev.godwit.mongodb.command;

import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonDocument;

/**
 * One of MongoDB's database commands.
 *
 * @param name the first key of its document; case counts
 * @param onAdmin whether the server takes it only on the database {@code admin}
 * @param nature what such a command is, from its document
 * @param refusal why a migration may not contain it
 */
public record KnownCommand(
        String name, boolean onAdmin, Function<BsonDocument, CommandNature> nature, Optional<String> refusal) {

    static KnownCommand of(String name, CommandNature nature) {
        return new KnownCommand(name, false, command -> nature, Optional.empty());
    }

    static KnownCommand of(String name, Function<BsonDocument, CommandNature> nature) {
        return new KnownCommand(name, false, nature, Optional.empty());
    }

    static KnownCommand onAdmin(String name, CommandNature nature) {
        return new KnownCommand(name, true, command -> nature, Optional.empty());
    }

    static KnownCommand refused(String name, String reason) {
        return new KnownCommand(name, false, command -> CommandNature.ONCE, Optional.of(reason));
    }

    /** What this command is. */
    public CommandNature natureOf(BsonDocument command) {
        return nature.apply(command);
    }
}
