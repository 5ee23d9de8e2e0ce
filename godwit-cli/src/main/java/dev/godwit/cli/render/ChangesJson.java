package dev.godwit.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.godwit.report.CheckReport;
import dev.godwit.report.DiffReport;
import dev.godwit.report.PullReport;
import dev.godwit.report.RenameQuestion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Structures and what lies between them, as JSON. */
final class ChangesJson {

    private final JsonGenerator json;
    private final JsonFields fields;

    ChangesJson(JsonGenerator json) {
        this.json = json;
        this.fields = new JsonFields(json);
    }

    /** What leads from one structure to another. */
    void differs(DiffReport report) throws IOException {
        changes("changes", report.changes());
        fields.texts("remarks", report.remarks());
        fields.texts("renames", report.open().stream().map(RenameQuestion::hint).toList());
    }

    /** A structure that was read. */
    void pulled(PullReport report, Optional<String> file, List<String> changes) throws IOException {
        fields.text("file", file);
        json.writeNumberField("tables", report.tables());
        fields.texts("changes", changes);
        fields.texts("unread", report.unread());
        json.writeStringField("schema", report.text());
    }

    /** How database, migrations and wanted structure differ. */
    void checked(CheckReport report) throws IOException {
        json.writeNumberField("pending", report.pending());
        changes("drift", report.drift());
        changes("missing", report.missing());
    }

    /** A list of changes. */
    void changes(String name, List<DiffReport.Step> steps) throws IOException {
        json.writeArrayFieldStart(name);
        for (DiffReport.Step step : steps) {
            json.writeStartObject();
            json.writeStringField("kind", step.kind());
            fields.text("table", Optional.of(step.table()).filter(table -> !table.isEmpty()));
            json.writeBooleanField("destructive", step.destructive());
            if (step.lost().isPresent()) {
                lost(step.lost().get());
            }
            fields.texts("sql", step.sql());
            fields.texts("down", step.down());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void lost(DiffReport.Lost lost) throws IOException {
        json.writeObjectFieldStart("loses");
        json.writeStringField("what", lost.what());
        fields.number("count", lost.count());
        json.writeEndObject();
    }
}
