package dev.godwit.mongodb.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An object that stands where a command should.
 *
 * @param command its text and place; the name is empty where the object is
 * @param later its other keys whose values are texts or numbers, as that of a command's name mostly is
 */
record CommandDraft(CommandText command, List<String> later) {

    /** Reads the object that the parser stands at, to its end. */
    static CommandDraft read(String file, String text, JsonParser parser) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        String name = "";
        List<String> later = new ArrayList<>();
        boolean first = true;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (first) {
                name = key;
            } else if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
                later.add(key);
            }
            first = false;
            parser.skipChildren();
        }
        int start = (int) at.getCharOffset();
        int end = (int) parser.currentLocation().getCharOffset();
        String slice = text.substring(start, end);
        return new CommandDraft(
                new CommandText(file, start, end, at.getLineNr(), at.getColumnNr(), name, slice), List.copyOf(later));
    }

    boolean isEmpty() {
        return command.end() - command.start() <= 2
                || command.text().substring(1, command.text().length() - 1).isBlank();
    }
}
