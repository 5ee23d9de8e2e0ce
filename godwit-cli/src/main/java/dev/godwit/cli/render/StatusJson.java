package dev.godwit.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.godwit.report.HistoryEvent;
import dev.godwit.report.MigrationStatus;
import dev.godwit.report.StatusReport;
import java.io.IOException;
import java.util.List;

/** What the history knows, as JSON. */
final class StatusJson {

    private final JsonGenerator json;
    private final JsonFields fields;

    StatusJson(JsonGenerator json) {
        this.json = json;
        this.fields = new JsonFields(json);
    }

    /** Where the database is, with each migration. */
    void status(StatusReport report) throws IOException {
        fields.text("current", report.current().map(Object::toString));
        json.writeNumberField("pending", report.pending());
        migrations(report);
        if (!report.backfills().isEmpty()) {
            new BackfillJson(json).list(report.backfills());
        }
    }

    /** Each migration. */
    void migrations(StatusReport report) throws IOException {
        json.writeArrayFieldStart("migrations");
        for (MigrationStatus migration : report.migrations()) {
            json.writeStartObject();
            json.writeStringField("version", migration.version().text());
            json.writeStringField("name", migration.name());
            json.writeStringField("state", migration.state().text());
            fields.number("batch", migration.batch());
            fields.text("appliedAt", migration.appliedAt().map(Object::toString));
            fields.number("durationMs", migration.durationMs());
            fields.text("detail", migration.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Their names alone. */
    void names(StatusReport report) throws IOException {
        json.writeArrayFieldStart("migrations");
        for (MigrationStatus migration : report.migrations()) {
            json.writeStartObject();
            json.writeStringField("version", migration.version().text());
            json.writeStringField("name", migration.name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The latest that is applied. */
    void current(StatusReport report) throws IOException {
        fields.text("current", report.current().map(Object::toString));
        fields.text("name", Current.of(report).map(MigrationStatus::name));
    }

    /** What happened; all of it, or only what concerns a migration. */
    void history(List<HistoryEvent> events, boolean everything) throws IOException {
        json.writeArrayFieldStart("events");
        for (HistoryEvent event : events) {
            if (everything || event.version().isPresent()) {
                event(event);
            }
        }
        json.writeEndArray();
    }

    private void event(HistoryEvent event) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", event.id());
        json.writeStringField("kind", event.kind());
        fields.text("version", event.version().map(Object::toString));
        json.writeStringField("name", event.name());
        fields.number("batch", event.batch());
        json.writeStringField("at", event.at().toString());
        json.writeStringField("by", event.by());
        fields.number("durationMs", event.durationMs());
        json.writeStringField("toolVersion", event.toolVersion());
        fields.text("detail", event.detail());
        json.writeEndObject();
    }
}
