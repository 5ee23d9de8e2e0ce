package dev.godwit.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.godwit.report.BackfillStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Backfills as JSON. */
final class BackfillJson {

    private final JsonGenerator json;
    private final JsonFields fields;

    BackfillJson(JsonGenerator json) {
        this.json = json;
        this.fields = new JsonFields(json);
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
        fields.number("perSecond", backfill.perSecond().map(Math::round));
        fields.number("leftMs", backfill.left().map(Duration::toMillis));
        json.writeStringField("started", backfill.started().toString());
        json.writeStringField("updated", backfill.updated().toString());
        fields.text("completed", backfill.completed().map(Object::toString));
        fields.text("lastKey", backfill.lastKey());
        fields.text("error", backfill.error());
    }
}
