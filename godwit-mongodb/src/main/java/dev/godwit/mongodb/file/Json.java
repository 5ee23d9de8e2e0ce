package dev.godwit.mongodb.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import java.io.IOException;

/** JSON without extensions, each key once. */
final class Json {

    /** A command may be as large as the server takes it, 48 MB; Jackson's own limit for a string is 20 million characters. */
    private static final int LONGEST_STRING = 48_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build();

    private Json() {}

    static JsonParser parser(String text) throws IOException {
        return FACTORY.createParser(text);
    }

    static GodwitException.Builder mistake(Place place, String what) {
        return GodwitException.of(ErrorCode.MIGRATION_MALFORMED, what).at(place);
    }

    static Place place(String file, JsonLocation location) {
        return Place.of(file, location.getLineNr(), location.getColumnNr());
    }

    /** What Jackson found wrong, in its words, or in better ones for what happens often. */
    static GodwitException malformed(String file, String text, StreamReadException e) {
        JsonLocation location = e.getLocation();
        int offset = (int) location.getCharOffset();
        Place place = place(file, location);
        if (isComment(text, offset) || isComment(text, offset - 1)) {
            boolean before = !isComment(text, offset);
            return mistake(Place.of(file, place.line(), place.column() - (before ? 1 : 0)), "JSON has no comments.")
                    .hint("Take it out. A command can say \"comment\": \"…\" itself, which the server logs.")
                    .build();
        }
        return mistake(place, "This is not JSON: " + firstSentence(e.getOriginalMessage()) + ".")
                .hint("Mend the file; keys and texts stand in double quotes, and no comma stands before ] or }.")
                .build();
    }

    private static boolean isComment(String text, int offset) {
        return offset >= 0 && (text.startsWith("//", offset) || text.startsWith("/*", offset));
    }

    /** Without the setting of Jackson's that would allow it, and without how far it looked. */
    private static String firstSentence(String message) {
        String sentence = message.replaceAll("\\s*\\(for [^)]*\\[Source[\\s\\S]*", "")
                .replaceAll("\\s*\\(start marker at[\\s\\S]*", "")
                .replaceAll("[.:]\\s*$", "");
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
