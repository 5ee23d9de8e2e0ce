package dev.godwit.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.godwit.error.Place;
import dev.godwit.lint.measure.Disagreement;
import dev.godwit.lint.measure.Effects;
import dev.godwit.lint.measure.Measured;
import dev.godwit.lint.measure.Measurement;
import dev.godwit.lint.measure.TakenLock;
import dev.godwit.lint.rule.Blocking;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What {@code lint --measure} measured, as JSON. */
final class MeasurementJson {

    private final JsonGenerator json;

    MeasurementJson(JsonGenerator json) {
        this.json = json;
    }

    void write(Measurement measurement) throws IOException {
        json.writeObjectFieldStart("measurement");
        json.writeStringField("server", measurement.server());
        json.writeArrayFieldStart("statements");
        for (Measured measured : measurement.statements()) {
            json.writeStartObject();
            json.writeStringField("migration", measured.migration());
            place(measured.place());
            effects(measured.effects());
            json.writeArrayFieldStart("followedByLines");
            for (Place place : measured.followedBy()) {
                json.writeNumber(place.line());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unfilled");
        for (Measurement.Unfilled one : measurement.unfilled()) {
            pair("table", one.table(), one.reason());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unmeasured");
        for (Measurement.Unmeasured one : measurement.unmeasured()) {
            pair("migration", one.migration(), one.reason());
        }
        json.writeEndArray();
        strings("remarks", measurement.remarks());
        disagreements(measurement);
        json.writeEndObject();
    }

    private void pair(String field, String value, String reason) throws IOException {
        json.writeStartObject();
        json.writeStringField(field, value);
        json.writeStringField("reason", reason);
        json.writeEndObject();
    }

    private void place(Place place) throws IOException {
        json.writeStringField("file", place.file());
        json.writeNumberField("line", place.line());
        json.writeNumberField("column", place.column());
        json.writeStringField("statement", place.statement().orElse(""));
    }

    /** The fields of what one statement did. */
    private void effects(Effects effects) throws IOException {
        locks("locks", effects.locks());
        locks("held", effects.held());
        strings("rewritten", effects.rewritten());
        strings("indexesBuilt", effects.indexes());
        strings("read", effects.read());
        if (effects.algorithm().isPresent()) {
            json.writeStringField("algorithm", effects.algorithm().get());
        } else {
            json.writeNullField("algorithm");
        }
    }

    private void locks(String field, List<TakenLock> locks) throws IOException {
        json.writeArrayFieldStart(field);
        for (TakenLock lock : locks) {
            json.writeStartObject();
            json.writeStringField("table", lock.table());
            json.writeStringField("mode", lock.mode());
            json.writeStringField("blocks", word(lock.blocks()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String word(Blocking blocking) {
        return switch (blocking) {
            case NOTHING -> "nothing";
            case SCHEMA_CHANGES -> "schemaChanges";
            case WRITES -> "writes";
            case READS_AND_WRITES -> "readsAndWrites";
        };
    }

    private void strings(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private void disagreements(Measurement measurement) throws IOException {
        json.writeArrayFieldStart("disagreements");
        for (Disagreement one : measurement.disagreements()) {
            json.writeStartObject();
            json.writeStringField("kind", one.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("migration", one.migration());
            place(one.place());
            json.writeStringField("message", one.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
