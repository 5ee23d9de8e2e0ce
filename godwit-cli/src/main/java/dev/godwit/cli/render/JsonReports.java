package dev.godwit.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.godwit.erd.Diagram;
import dev.godwit.lint.LintReport;
import dev.godwit.lock.LockHolder;
import dev.godwit.report.BackfillStatus;
import dev.godwit.report.CheckReport;
import dev.godwit.report.Deferred;
import dev.godwit.report.DiffReport;
import dev.godwit.report.ExecuteReport;
import dev.godwit.report.HistoryEvent;
import dev.godwit.report.LockReport;
import dev.godwit.report.MigrateReport;
import dev.godwit.report.Migrated;
import dev.godwit.report.MigrationStatus;
import dev.godwit.report.PlanReport;
import dev.godwit.report.PlannedMigration;
import dev.godwit.report.PullReport;
import dev.godwit.report.RedoReport;
import dev.godwit.report.RenameQuestion;
import dev.godwit.report.RollbackReport;
import dev.godwit.report.SeedReport;
import dev.godwit.report.SettledReport;
import dev.godwit.report.StatusReport;
import dev.godwit.report.VerifyReport;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Results as one JSON document. What does not apply is null, so that every object of a kind has the same keys. */
public final class JsonReports implements Reports {

    private final PrintStream out;

    /** Writes to this stream. */
    public JsonReports(PrintStream out) {
        this.out = out;
    }

    @Override
    public void migrated(MigrateReport report) throws IOException {
        JsonDocument.write(out, json -> migrated(json, report));
    }

    @Override
    public void migrated(MigrateReport report, StatusReport status) throws IOException {
        JsonDocument.write(out, json -> {
            migrated(json, report);
            text(json, "current", status.current().map(Object::toString));
            each(json, status);
        });
    }

    private static void migrated(JsonGenerator json, MigrateReport report) throws IOException {
        number(json, "batch", report.batch());
        each(json, "applied", report.applied());
        json.writeNumberField("pending", report.pending());
        deferred(json, report.deferred());
    }

    /** Only where there is one. */
    private static void deferred(JsonGenerator json, Optional<Deferred> deferred) throws IOException {
        if (deferred.isPresent()) {
            json.writeArrayFieldStart("deferred");
            json.writeStartObject();
            json.writeStringField("version", deferred.get().version().text());
            json.writeStringField("name", deferred.get().name());
            json.writeStringField("backfill", deferred.get().backfill());
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    @Override
    public void rolledBack(RollbackReport report) throws IOException {
        JsonDocument.write(out, json -> each(json, "rolledBack", report.rolledBack()));
    }

    @Override
    public void redone(RedoReport report) throws IOException {
        JsonDocument.write(out, json -> {
            each(json, "rolledBack", report.down().rolledBack());
            migrated(json, report.up());
        });
    }

    private static void each(JsonGenerator json, String field, List<Migrated> migrations) throws IOException {
        json.writeArrayFieldStart(field);
        for (Migrated migration : migrations) {
            json.writeStartObject();
            json.writeStringField("version", migration.version().text());
            json.writeStringField("name", migration.name());
            json.writeNumberField("durationMs", migration.durationMs());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void planned(PlanReport plan) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeArrayFieldStart("plan");
            for (PlannedMigration migration : plan.migrations()) {
                json.writeStartObject();
                json.writeStringField("version", migration.version());
                json.writeStringField("name", migration.name());
                json.writeStringField("direction", migration.direction().text());
                json.writeBooleanField("transaction", migration.transaction());
                json.writeArrayFieldStart("statements");
                for (PlannedMigration.PlannedStatement statement : migration.statements()) {
                    json.writeStartObject();
                    json.writeNumberField("line", statement.line());
                    json.writeStringField("sql", statement.sql());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            deferred(json, plan.deferred());
        });
    }

    @Override
    public void script(ScriptWriter script) throws IOException {
        StringBuilder text = new StringBuilder();
        script.writeTo(text);
        JsonDocument.write(out, json -> json.writeStringField("sql", text.toString()));
    }

    @Override
    public void status(StatusReport report) throws IOException {
        JsonDocument.write(out, json -> status(json, report));
    }

    @Override
    public void status(StatusReport report, List<DiffReport.Step> drift) throws IOException {
        JsonDocument.write(out, json -> {
            status(json, report);
            changes(json, "drift", drift);
        });
    }

    private static void status(JsonGenerator json, StatusReport report) throws IOException {
        text(json, "current", report.current().map(Object::toString));
        json.writeNumberField("pending", report.pending());
        each(json, report);
        if (!report.backfills().isEmpty()) {
            new BackfillJson(json).list(report.backfills());
        }
    }

    private static void each(JsonGenerator json, StatusReport report) throws IOException {
        json.writeArrayFieldStart("migrations");
        for (MigrationStatus migration : report.migrations()) {
            json.writeStartObject();
            json.writeStringField("version", migration.version().text());
            json.writeStringField("name", migration.name());
            json.writeStringField("state", migration.state().text());
            number(json, "batch", migration.batch());
            text(json, "appliedAt", migration.appliedAt().map(Object::toString));
            number(json, "durationMs", migration.durationMs());
            text(json, "detail", migration.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void names(StatusReport report) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeArrayFieldStart("migrations");
            for (MigrationStatus migration : report.migrations()) {
                json.writeStartObject();
                json.writeStringField("version", migration.version().text());
                json.writeStringField("name", migration.name());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    @Override
    public void current(StatusReport report) throws IOException {
        JsonDocument.write(out, json -> {
            text(json, "current", report.current().map(Object::toString));
            text(json, "name", Current.of(report).map(MigrationStatus::name));
        });
    }

    @Override
    public void history(List<HistoryEvent> events, boolean everything) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeArrayFieldStart("events");
            for (HistoryEvent event : events) {
                if (everything || event.version().isPresent()) {
                    event(json, event);
                }
            }
            json.writeEndArray();
        });
    }

    private static void event(JsonGenerator json, HistoryEvent event) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", event.id());
        json.writeStringField("kind", event.kind());
        text(json, "version", event.version().map(Object::toString));
        json.writeStringField("name", event.name());
        number(json, "batch", event.batch());
        json.writeStringField("at", event.at().toString());
        json.writeStringField("by", event.by());
        number(json, "durationMs", event.durationMs());
        json.writeStringField("toolVersion", event.toolVersion());
        text(json, "detail", event.detail());
        json.writeEndObject();
    }

    @Override
    public void backfills(List<BackfillStatus> all) throws IOException {
        JsonDocument.write(out, json -> new BackfillJson(json).list(all));
    }

    @Override
    public void backfill(BackfillStatus one) throws IOException {
        JsonDocument.write(out, json -> new BackfillJson(json).fields(one));
    }

    @Override
    public void lock(LockReport report, boolean forced) throws IOException {
        JsonDocument.write(out, json -> {
            if (report.holder().isEmpty()) {
                json.writeNullField("holder");
            } else {
                LockHolder holder = report.holder().get();
                json.writeObjectFieldStart("holder");
                json.writeStringField("description", holder.description());
                text(json, "since", holder.since().map(Object::toString));
                json.writeBooleanField("alive", holder.alive());
                json.writeEndObject();
            }
            json.writeBooleanField("freed", report.freed());
        });
    }

    @Override
    public void settled(SettledReport report) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeArrayFieldStart("changes");
            for (SettledReport.Change change : report.changes()) {
                json.writeStartObject();
                json.writeStringField("id", change.id());
                json.writeStringField("what", change.what());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    @Override
    public void differs(DiffReport report, boolean sqlOnly) throws IOException {
        JsonDocument.write(out, json -> {
            changes(json, "changes", report.changes());
            texts(json, "remarks", report.remarks());
            texts(
                    json,
                    "renames",
                    report.open().stream().map(RenameQuestion::hint).toList());
        });
    }

    @Override
    public void drawn(Diagram diagram, Supplier<String> picture) throws IOException {
        JsonDocument.write(out, json -> JsonDiagram.write(json, diagram, Optional.empty()));
    }

    @Override
    public void drawn(Diagram diagram, String file) throws IOException {
        JsonDocument.write(out, json -> JsonDiagram.write(json, diagram, Optional.of(file)));
    }

    @Override
    public void pulled(PullReport report, Optional<String> file, List<String> changes) throws IOException {
        JsonDocument.write(out, json -> {
            if (file.isPresent()) {
                json.writeStringField("file", file.get());
            } else {
                json.writeNullField("file");
            }
            json.writeNumberField("tables", report.tables());
            texts(json, "changes", changes);
            texts(json, "unread", report.unread());
            json.writeStringField("schema", report.text());
        });
    }

    @Override
    public void checked(CheckReport report) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeNumberField("pending", report.pending());
            changes(json, "drift", report.drift());
            changes(json, "missing", report.missing());
        });
    }

    private static void lost(JsonGenerator json, DiffReport.Lost lost) throws IOException {
        json.writeObjectFieldStart("loses");
        json.writeStringField("what", lost.what());
        if (lost.count().isPresent()) {
            json.writeNumberField("count", lost.count().getAsLong());
        } else {
            json.writeNullField("count");
        }
        json.writeEndObject();
    }

    private static void changes(JsonGenerator json, String name, List<DiffReport.Step> steps) throws IOException {
        json.writeArrayFieldStart(name);
        for (DiffReport.Step step : steps) {
            json.writeStartObject();
            json.writeStringField("kind", step.kind());
            if (step.table().isEmpty()) {
                json.writeNullField("table");
            } else {
                json.writeStringField("table", step.table());
            }
            json.writeBooleanField("destructive", step.destructive());
            if (step.lost().isPresent()) {
                lost(json, step.lost().get());
            }
            texts(json, "sql", step.sql());
            texts(json, "down", step.down());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void verified(VerifyReport report) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeNumberField("verified", report.verified());
            json.writeArrayFieldStart("bad");
            for (VerifyReport.Bad one : report.bad()) {
                json.writeStartObject();
                json.writeStringField("version", one.version());
                json.writeStringField("name", one.name());
                json.writeStringField("reason", one.reason());
                texts(json, "differences", one.differences());
                json.writeEndObject();
            }
            json.writeEndArray();
            texts(json, "orderOnly", report.orderOnly());
            texts(json, "noDown", report.noDown());
            json.writeArrayFieldStart("dataLost");
            for (VerifyReport.Lost one : report.lost()) {
                json.writeStartObject();
                json.writeStringField("id", one.id());
                texts(json, "columns", one.columns());
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
        });
    }

    @Override
    public void linted(LintReport report) throws IOException {
        JsonDocument.write(out, json -> new LintJson(json).write(report));
    }

    @Override
    public void fixed(Fixed fixed) throws IOException {
        JsonDocument.write(out, json -> new FixJson(json).write(fixed));
    }

    @Override
    public void seeded(SeedReport report) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeArrayFieldStart("seeds");
            for (SeedReport.Seeded seed : report.seeds()) {
                json.writeStartObject();
                json.writeStringField("file", seed.file());
                json.writeNumberField("durationMs", seed.durationMs());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    @Override
    public void executed(ExecuteReport report) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeNumberField("statements", report.statements());
            texts(json, "columns", report.columns());
            json.writeArrayFieldStart("rows");
            for (List<Optional<String>> row : report.rows()) {
                json.writeStartArray();
                for (Optional<String> cell : row) {
                    if (cell.isPresent()) {
                        json.writeString(cell.get());
                    } else {
                        json.writeNull();
                    }
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeBooleanField("more", report.more());
        });
    }

    @Override
    public void written(List<String> files) throws IOException {
        JsonDocument.write(out, json -> texts(json, "written", files));
    }

    @Override
    public void initialised(List<String> written, List<String> leftAlone) throws IOException {
        JsonDocument.write(out, json -> {
            texts(json, "written", written);
            texts(json, "leftAlone", leftAlone);
        });
    }

    @Override
    public void text(String name, String value, String text) throws IOException {
        JsonDocument.write(out, json -> json.writeStringField(name, value));
    }

    @Override
    public void done(String fact, boolean value, String sentence) throws IOException {
        JsonDocument.write(out, json -> json.writeBooleanField(fact, value));
    }

    private static void texts(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }

    private static void number(JsonGenerator json, String field, OptionalInt value) throws IOException {
        number(json, field, value.isPresent() ? OptionalLong.of(value.getAsInt()) : OptionalLong.empty());
    }

    private static void number(JsonGenerator json, String field, OptionalLong value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(field, value.getAsLong());
        } else {
            json.writeNullField(field);
        }
    }
}
