package dev.godwit.mongodb.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.bson.BsonDocument;

/** Extended JSON, canonical or relaxed, that is known to be JSON. */
final class ExtendedJson {

    private ExtendedJson() {}

    static BsonDocument document(CommandText command) {
        try {
            return BsonDocument.parse(command.text());
        } catch (RuntimeException notExtendedJson) {
            throw placed(command, notExtendedJson);
        }
    }

    /** The driver's parser tells no place, so the smallest object is looked for that it cannot read by itself. */
    private static GodwitException placed(CommandText command, RuntimeException failure) {
        try (JsonParser parser = Json.parser(command.text())) {
            Deque<JsonLocation> open = new ArrayDeque<>();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    open.push(parser.currentTokenLocation());
                } else if (token == JsonToken.END_OBJECT) {
                    JsonLocation start = open.pop();
                    int end = (int) parser.currentLocation().getCharOffset();
                    String value = command.text().substring((int) start.getCharOffset(), end);
                    Optional<String> reason = reason(value);
                    if (reason.isPresent()) {
                        return mistake(command, start, value, reason.get());
                    }
                }
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return Json.mistake(command.place(), "This is no Extended JSON: " + failure.getMessage() + ".")
                .hint("Look the type up in MongoDB's manual under \"Extended JSON (v2)\".")
                .build();
    }

    private static Optional<String> reason(String value) {
        try {
            BsonDocument.parse("{\"value\": " + value + "}");
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()).replace("state should be: ", ""));
        }
    }

    private static GodwitException mistake(CommandText command, JsonLocation start, String value, String reason) {
        int line = command.line() + start.getLineNr() - 1;
        int column = start.getLineNr() == 1 ? command.column() + start.getColumnNr() - 1 : start.getColumnNr();
        String shown = value.length() > 100 ? value.substring(0, 100) + "…" : value;
        return Json.mistake(
                        Place.of(command.file(), line, column).withStatement(command.text()),
                        shown + " is no value in Extended JSON: " + reason + ".")
                .hint("Look the type up in MongoDB's manual under \"Extended JSON (v2)\", for example {\"$oid\": \"24"
                        + " hexadecimal digits\"}, {\"$date\": \"2026-07-19T12:00:00Z\"}.")
                .build();
    }
}
