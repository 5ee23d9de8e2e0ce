package dev.godwit.mongodb.file;

import dev.godwit.error.Place;
import org.bson.BsonDocument;

/**
 * A command as it stands in its file.
 *
 * @param file the file as messages name it
 * @param start offset of its first brace in the decoded file, in UTF-16 units; a byte order mark does not count
 * @param end offset behind its last brace
 * @param line 1-based line of its first brace
 * @param column 1-based column of it, in UTF-16 units
 * @param name its first key, which MongoDB takes as the command's name
 * @param text the exact text between the offsets
 */
public record CommandText(String file, int start, int end, int line, int column, String name, String text) {

    /** Where it stands. */
    public Place place() {
        return Place.of(file, line, column).withStatement(text);
    }

    /**
     * The document that it is.
     *
     * @throws dev.godwit.error.GodwitException when a value in Extended JSON is malformed, with its place
     */
    public BsonDocument document() {
        return ExtendedJson.document(this);
    }
}
