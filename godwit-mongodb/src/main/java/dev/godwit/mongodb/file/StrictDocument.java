package dev.godwit.mongodb.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import dev.godwit.error.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.bson.BsonDocument;

/** A file that is one document in Extended JSON, with each key once and no comments. */
public final class StrictDocument {

    private StrictDocument() {}

    /**
     * Reads it.
     *
     * @param file as messages name it
     * @param text the decoded file
     * @throws dev.godwit.error.GodwitException what is wrong with it, with its place
     */
    public static BsonDocument read(String file, String text) {
        String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (JsonParser parser = Json.parser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Json.mistake(Place.of(file, 1, 1), "The file does not hold an object.")
                        .hint("Put braces around it.")
                        .build();
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw Json.mistake(
                                Json.place(file, parser.currentTokenLocation()),
                                "Something stands behind the end of the object.")
                        .hint("A file holds one object; take the rest out, or put it inside.")
                        .build();
            }
        } catch (StreamReadException e) {
            throw Json.malformed(file, json, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExtendedJson.document(new CommandText(file, 0, json.length(), 1, 1, "", json));
    }
}
