package dev.godwit.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.godwit.report.BackfillStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Backfills as JSON. */
final class BackfillJson {

    private final JsonGenerator json;

    BackfillJson(JsonGenerator json) {
        this.json = json;
    }

    /** A list of objects. */
    void list(List<BackfillStatus> backfills) throws IOException {
        json.writeArrayFieldStart("backfills");
        for (BackfillStatus backfill : backfills) {
            json.writeStartObject();
            fields(backfill);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The fields of one. */
    void fields(BackfillStatus backfill) throws IOException {
        json.writeStringField("name", backfill.name());
        json.writeStringField("version", backfill.version().text());
        json.writeStringField("table", backfill.table());
        json.writeStringField("state", backfill.state().text());
        json.writeNumberField("processed", backfill.processed());
        json.writeNumberField("changed", backfill.changed());
        json.writeNumberField("total", backfill.total());
        number("perSecond", backfill.perSecond().map(Math::round));
        number("leftMs", backfill.left().map(Duration::toMillis));
        json.writeStringField("started", backfill.started().toString());
        json.writeStringField("updated", backfill.updated().toString());
        text("completed", backfill.completed().map(Object::toString));
        text("lastKey", backfill.lastKey());
        text("error", backfill.error());
    }

    private void text(String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }

    private void number(String field, Optional<Long> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }
}
