package dev.godwit.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.godwit.lint.fix.FixReport;
import dev.godwit.lint.fix.FixReport.FileChange;
import java.io.IOException;

/** Safe sequences, as JSON. */
final class FixJson {

    private final JsonGenerator json;

    FixJson(JsonGenerator json) {
        this.json = json;
    }

    void write(Fixed fixed) throws IOException {
        FixReport report = fixed.report();
        json.writeBooleanField("written", fixed.written());
        json.writeArrayFieldStart("files");
        for (FileChange change : report.files()) {
            json.writeStartObject();
            json.writeStringField("file", change.file());
            json.writeStringField(
                    "change",
                    change.after().isEmpty() ? "removed" : change.before().isEmpty() ? "new" : "changed");
            if (change.after().isPresent()) {
                json.writeStringField("text", change.after().get());
            } else {
                json.writeNullField("text");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("later");
        for (FixReport.Later later : report.later()) {
            json.writeStartObject();
            json.writeStringField("file", later.file().file());
            json.writeStringField("name", later.name());
            json.writeStringField("when", later.when());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("left");
        for (FixReport.Left left : report.left()) {
            json.writeStartObject();
            json.writeStringField("rule", left.found().rule().id());
            json.writeStringField("file", left.found().place().file());
            json.writeNumberField("line", left.found().place().line());
            json.writeStringField("reason", left.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("refused");
        for (FixReport.Refused refused : report.refused()) {
            json.writeStartObject();
            json.writeStringField("migration", refused.migration());
            json.writeStringField("reason", refused.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
