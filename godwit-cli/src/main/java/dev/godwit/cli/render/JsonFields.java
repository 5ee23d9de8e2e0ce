package dev.godwit.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Fields of the object that is being written. What does not apply is null, so that every object of a kind has the same keys. */
record JsonFields(JsonGenerator json) {

    void texts(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    void text(String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }

    void number(String field, OptionalInt value) throws IOException {
        number(field, value.isPresent() ? OptionalLong.of(value.getAsInt()) : OptionalLong.empty());
    }

    void number(String field, OptionalLong value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(field, value.getAsLong());
        } else {
            json.writeNullField(field);
        }
    }

    void number(String field, Optional<Long> value) throws IOException {
        number(field, value.map(OptionalLong::of).orElse(OptionalLong.empty()));
    }
}
