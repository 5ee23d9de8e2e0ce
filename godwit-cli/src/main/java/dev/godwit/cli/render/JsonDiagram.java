package dev.godwit.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.godwit.erd.Box;
import dev.godwit.erd.Diagram;
import dev.godwit.erd.Relation;
import dev.godwit.erd.Row;
import dev.godwit.schema.QualifiedName;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A diagram as the fields of a JSON object: boxes, and relations that name them by their numbers. */
final class JsonDiagram {

    private JsonDiagram() {}

    static void write(JsonGenerator json, Diagram diagram, Optional<String> file) throws IOException {
        json.writeArrayFieldStart("boxes");
        for (Box box : diagram.boxes()) {
            box(json, box);
        }
        json.writeEndArray();
        List<Box.Id> ids = diagram.boxes().stream().map(Box::id).toList();
        json.writeArrayFieldStart("relations");
        for (Relation relation : diagram.relations()) {
            relation(json, relation, ids);
        }
        json.writeEndArray();
        text(json, "written", file.orElse(null));
    }

    private static void box(JsonGenerator json, Box box) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", box.id().kind().words());
        json.writeStringField("name", box.name().toString());
        text(json, "oldName", box.oldName().map(QualifiedName::toString).orElse(null));
        json.writeStringField("mark", box.mark().word());
        json.writeArrayFieldStart("rows");
        for (Row row : box.rows()) {
            row(json, row);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notes");
        for (Box.Note note : box.notes()) {
            json.writeStartObject();
            json.writeStringField("mark", note.mark().word());
            json.writeStringField("text", note.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void row(JsonGenerator json, Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", row.name());
        text(json, "oldName", row.oldName().orElse(null));
        type(json, "type", row.type());
        type(json, "oldType", row.oldType());
        names(json, "keys", row.keys().stream().sorted().map(Row.Key::name).toList());
        json.writeStringField("mark", row.mark().word());
        json.writeEndObject();
    }

    private static void type(JsonGenerator json, String field, Optional<Row.Type> type) throws IOException {
        if (type.isEmpty()) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        json.writeStringField("name", type.get().name());
        json.writeBooleanField("notNull", type.get().notNull());
        json.writeEndObject();
    }

    private static void relation(JsonGenerator json, Relation relation, List<Box.Id> ids) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", relation.kind() == Relation.Kind.REFERENCE ? "reference" : "reading");
        json.writeNumberField("from", ids.indexOf(relation.from()));
        names(json, "columns", relation.columns());
        json.writeNumberField("to", ids.indexOf(relation.to()));
        names(json, "referenced", relation.referenced());
        boolean counts = relation.kind() == Relation.Kind.REFERENCE;
        text(json, "fromEnd", counts ? relation.fromEnd().word() : null);
        text(json, "toEnd", counts ? relation.toEnd().word() : null);
        json.writeStringField("detail", relation.detail());
        json.writeStringField("mark", relation.mark().word());
        json.writeEndObject();
    }

    private static void names(JsonGenerator json, String field, List<String> names) throws IOException {
        json.writeArrayFieldStart(field);
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String field, @Nullable String value) throws IOException {
        json.writeStringField(field, value);
    }
}
