package dev.godwit.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.godwit.lint.LintReport;
import dev.godwit.lint.rule.Severity;
import java.io.IOException;

/** What {@code lint} found, as JSON. */
final class LintJson {

    private final JsonGenerator json;

    LintJson(JsonGenerator json) {
        this.json = json;
    }

    void write(LintReport report) throws IOException {
        json.writeStringField("scope", report.scope());
        json.writeStringField("target", report.target());
        json.writeArrayFieldStart("judged");
        for (String id : report.judged()) {
            json.writeString(id);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unjudged");
        for (LintReport.Unjudged one : report.unjudged()) {
            json.writeStartObject();
            json.writeStringField("migration", one.migration());
            json.writeStringField("reason", one.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        for (Severity severity : Severity.values()) {
            json.writeNumberField(severity == Severity.INFO ? "infos" : severity.word() + "s", report.count(severity));
        }
        json.writeArrayFieldStart("findings");
        for (LintReport.Found found : report.found()) {
            json.writeStartObject();
            found(found, report);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("suppressed");
        for (LintReport.Suppressed one : report.suppressed()) {
            json.writeStartObject();
            found(one.found(), report);
            json.writeStringField("reason", one.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (report.measurement().isPresent()) {
            new MeasurementJson(json).write(report.measurement().get());
        }
    }

    private void found(LintReport.Found found, LintReport report) throws IOException {
        json.writeStringField("rule", found.rule().id());
        json.writeStringField("severity", found.severity().word());
        json.writeStringField("migration", found.migration());
        json.writeStringField("version", found.version());
        json.writeStringField("file", found.place().file());
        json.writeNumberField("line", found.place().line());
        json.writeNumberField("column", found.place().column());
        if (found.place().statement().isPresent()) {
            json.writeStringField("statement", found.place().statement().get());
        } else {
            json.writeNullField("statement");
        }
        json.writeStringField("message", found.message());
        json.writeArrayFieldStart("better");
        for (String line : found.better()) {
            json.writeString(line);
        }
        json.writeEndArray();
        if (found.hint().isPresent()) {
            json.writeStringField("hint", found.hint().get());
        }
        if (report.measured(found).isPresent()) {
            json.writeStringField("measured", report.measured(found).get().text());
        }
    }
}
