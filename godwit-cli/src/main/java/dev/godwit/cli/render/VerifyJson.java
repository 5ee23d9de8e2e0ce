package dev.godwit.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.godwit.report.VerifyReport;
import java.io.IOException;

/** How well undos undo, as JSON. */
final class VerifyJson {

    private final JsonGenerator json;
    private final JsonFields fields;

    VerifyJson(JsonGenerator json) {
        this.json = json;
        this.fields = new JsonFields(json);
    }

    /** The fields. */
    void write(VerifyReport report) throws IOException {
        json.writeNumberField("verified", report.verified());
        json.writeArrayFieldStart("bad");
        for (VerifyReport.Bad one : report.bad()) {
            json.writeStartObject();
            json.writeStringField("version", one.version());
            json.writeStringField("name", one.name());
            json.writeStringField("reason", one.reason());
            fields.texts("differences", one.differences());
            json.writeEndObject();
        }
        json.writeEndArray();
        fields.texts("orderOnly", report.orderOnly());
        fields.texts("noDown", report.noDown());
        json.writeArrayFieldStart("dataLost");
        for (VerifyReport.Lost one : report.lost()) {
            json.writeStartObject();
            json.writeStringField("id", one.id());
            fields.texts("columns", one.columns());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("failsWithRows");
        for (VerifyReport.Refused one : report.refused()) {
            json.writeStartObject();
            json.writeStringField("id", one.id());
            json.writeStringField("reason", one.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
