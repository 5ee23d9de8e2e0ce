package dev.godwit.cli.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;

/** One JSON object on one line. It is written whole or not at all. */
final class JsonDocument {

    private JsonDocument() {}

    /** Writes an object with these fields. */
    static void write(PrintStream out, Fields fields) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            fields.writeTo(json);
            json.writeEndObject();
        }
        out.println(text);
    }

    /** The fields of an object. */
    @FunctionalInterface
    interface Fields {
        /** Writes them. */
        void writeTo(JsonGenerator json) throws IOException;
    }
}
