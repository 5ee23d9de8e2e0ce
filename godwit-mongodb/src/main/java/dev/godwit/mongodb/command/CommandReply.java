package dev.godwit.mongodb.command;

import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * The answer to a command. {@code runCommand} throws when a command as a whole fails; when single writes of it fail, the server answers
 * {@code ok: 1} and tells them inside.
 *
 * @param document as it came
 */
public record CommandReply(BsonDocument document) {

    /**
     * A write that failed.
     *
     * @param index its place among the writes of the command, from 0; -1 for the write concern of all of them
     * @param code the server's code
     * @param message the server's words
     */
    public record Failure(int index, int code, String message) {}

    /** The first write that failed, or that the write concern was not met. */
    public Optional<Failure> failure() {
        if (document.get("writeErrors") instanceof BsonArray errors && !errors.isEmpty()) {
            BsonDocument first = errors.get(0).asDocument();
            return Optional.of(new Failure(number(first, "index"), number(first, "code"), text(first)));
        }
        return document.get("writeConcernError") instanceof BsonDocument error
                ? Optional.of(new Failure(-1, number(error, "code"), text(error)))
                : Optional.empty();
    }

    /** How many documents it was about, where it tells. */
    public Optional<Integer> count() {
        return document.containsKey("n") ? Optional.of(number(document, "n")) : Optional.empty();
    }

    private static int number(BsonDocument document, String key) {
        BsonValue value = document.get(key, new BsonInt32(0));
        return value.isNumber() ? value.asNumber().intValue() : 0;
    }

    private static String text(BsonDocument document) {
        return document.get("errmsg") instanceof BsonString message ? message.getValue() : document.toJson();
    }
}
