package dev.godwit.erd.render;

import dev.godwit.erd.Box;
import dev.godwit.erd.Diagram;
import dev.godwit.erd.End;
import dev.godwit.erd.Mark;
import dev.godwit.erd.Relation;
import dev.godwit.erd.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a diagram as an {@code erDiagram} of Mermaid, after the grammar of its version 11. */
final class MermaidText {

    private final Diagram diagram;
    private final Map<Box.Id, String> ids = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    MermaidText(Diagram diagram) {
        this.diagram = diagram;
        for (int i = 0; i < diagram.boxes().size(); i++) {
            ids.put(diagram.boxes().get(i).id(), "t" + (i + 1));
        }
    }

    String text() {
        text.setLength(0);
        text.append("erDiagram\n");
        diagram.boxes().forEach(this::box);
        diagram.relations().stream()
                .filter(relation -> relation.kind() == Relation.Kind.REFERENCE)
                .forEach(this::relation);
        if (diagram.compares()) {
            colours();
        }
        return text.toString();
    }

    private void box(Box box) {
        text.append("    ")
                .append(ids.get(box.id()))
                .append("[\"")
                .append(title(box))
                .append("\"]");
        if (box.rows().isEmpty()) {
            text.append('\n');
            return;
        }
        text.append(" {\n");
        box.rows().forEach(this::row);
        text.append("    }\n");
    }

    private static String title(Box box) {
        String kind =
                box.id().kind() == Box.Kind.TABLE ? "" : " (" + box.id().kind().words() + ")";
        return MermaidWords.quoted(box.title() + kind);
    }

    private void row(Row row) {
        String type = row.type().map(Row.Type::name).orElse("value");
        text.append("        ").append(MermaidWords.word(type)).append(' ').append(MermaidWords.word(row.name()));
        String keys = row.keys().stream()
                .sorted(Comparator.naturalOrder())
                .map(key -> key == Row.Key.UQ ? "UK" : key.name())
                .collect(Collectors.joining(", "));
        if (!keys.isEmpty()) {
            text.append(' ').append(keys);
        }
        String comment = String.join(", ", remarks(row, type));
        if (!comment.isEmpty()) {
            text.append(" \"").append(MermaidWords.quoted(comment)).append('"');
        }
        text.append('\n');
    }

    /** What Mermaid has no place for. */
    private static List<String> remarks(Row row, String type) {
        List<String> remarks = new ArrayList<>();
        if (row.mark() != Mark.SAME) {
            remarks.add(row.mark().word());
        }
        row.oldName().ifPresent(old -> remarks.add("was " + old));
        row.oldType().ifPresent(old -> remarks.add("was " + old.name() + (old.notNull() ? " not null" : "")));
        if (!MermaidWords.word(row.name()).equals(row.name())) {
            remarks.add(row.name());
        }
        if (!MermaidWords.word(type).equals(type)) {
            remarks.add(type);
        }
        if (row.type().filter(Row.Type::notNull).isPresent() && !row.keys().contains(Row.Key.PK)) {
            remarks.add("not null");
        }
        return remarks;
    }

    private void relation(Relation relation) {
        String label = String.join(", ", relation.columns())
                + (relation.mark() == Mark.SAME ? "" : " (" + relation.mark().word() + ")");
        text.append("    ")
                .append(ids.get(relation.to()))
                .append(relation.toEnd() == End.ONE ? " ||" : " |o")
                .append("--")
                .append(relation.fromEnd() == End.ZERO_OR_MANY ? "o{ " : "o| ")
                .append(ids.get(relation.from()))
                .append(" : \"")
                .append(MermaidWords.quoted(label))
                .append("\"\n");
    }

    private void colours() {
        text.append("    classDef added stroke:#1a7f37,stroke-width:2px\n");
        text.append("    classDef removed stroke:#cf222e,stroke-width:2px\n");
        text.append("    classDef changed stroke:#9a6700,stroke-width:2px\n");
        for (Box box : diagram.boxes()) {
            if (box.mark() != Mark.SAME) {
                text.append("    class ").append(ids.get(box.id())).append(' ');
                text.append(box.mark().word()).append('\n');
            }
        }
    }
}
