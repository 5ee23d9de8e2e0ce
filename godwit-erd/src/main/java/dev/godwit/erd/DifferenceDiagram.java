package dev.godwit.erd;

import dev.godwit.erd.Box.Note;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.View;
import dev.godwit.schema.change.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the diagram of the difference of two structures: what is there afterwards, and among it what is gone. */
public final class DifferenceDiagram {

    private final Schema before;
    private final Schema after;
    private final FormerNames names;
    private final Notes notes;
    private final Map<Box.Id, Box.Id> matched = new HashMap<>();
    private final Set<Box.Id> touched = new HashSet<>();

    private DifferenceDiagram(Schema before, Schema after, List<Change> changes) {
        this.before = before;
        this.after = after;
        this.names = FormerNames.of(changes);
        this.notes = Notes.of(changes, names);
    }

    /**
     * The difference of two structures.
     *
     * @param changes what the differ found between these two; names that it was told were changed are shown with the old ones
     */
    public static Diagram of(Schema before, Schema after, List<Change> changes) {
        return new DifferenceDiagram(before, after, changes).diagram();
    }

    private Diagram diagram() {
        Diagram old = SchemaDiagram.of(before);
        Diagram now = SchemaDiagram.of(after);
        Map<Box.Id, Box> left = new LinkedHashMap<>();
        old.boxes().forEach(box -> left.put(box.id(), box));
        List<Box> boxes = new ArrayList<>();
        for (Box box : now.boxes()) {
            Box was = left.remove(Box.Id.of(box.id().kind(), names.of(box.id())));
            if (was == null) {
                boxes.add(all(box, Mark.ADDED));
            } else {
                matched.put(was.id(), box.id());
                boxes.add(merged(was, box));
            }
        }
        for (Box gone : left.values()) {
            Box.Id id = new Box.Id(gone.id().kind(), gone.name(), true);
            matched.put(gone.id(), id);
            boxes.add(all(new Box(id, Optional.empty(), gone.rows(), gone.notes(), Mark.REMOVED), Mark.REMOVED));
        }
        List<Relation> relations = relations(old.relations(), now.relations());
        return new Diagram(boxes.stream().map(this::touched).toList(), relations, true);
    }

    private static Box all(Box box, Mark mark) {
        List<Row> rows = box.rows().stream().map(row -> row.marked(mark)).toList();
        return new Box(box.id(), box.oldName(), rows, box.notes(), mark);
    }

    private Box merged(Box was, Box is) {
        List<Row> rows = rows(was, is);
        List<Note> more = notes(is);
        Optional<QualifiedName> oldName = was.name().equals(is.name()) ? Optional.empty() : Optional.of(was.name());
        boolean changed =
                oldName.isPresent() || !more.isEmpty() || rows.stream().anyMatch(row -> row.mark() != Mark.SAME);
        List<Note> all = new ArrayList<>(is.notes());
        all.addAll(more);
        return new Box(is.id(), oldName, rows, all, changed ? Mark.CHANGED : Mark.SAME);
    }

    private List<Note> notes(Box box) {
        return switch (box.id().kind()) {
            case TABLE -> notes.of(box.name());
            case ENUM -> List.of();
            case VIEW, MATERIALIZED_VIEW ->
                query(before, names.of(box.id())).equals(query(after, box.name()))
                        ? List.of()
                        : List.of(new Note(Mark.CHANGED, "query"));
        };
    }

    private static Optional<String> query(Schema schema, QualifiedName view) {
        return schema.view(view).map(View::query);
    }

    /** Those that are there, and each that is gone behind the one that it stood behind. */
    private List<Row> rows(Box was, Box is) {
        Map<String, Row> left = new LinkedHashMap<>();
        was.rows().forEach(row -> left.put(row.name(), row));
        List<Row> rows = new ArrayList<>();
        for (Row row : is.rows()) {
            Row old = left.remove(names.of(is.id(), row.name()));
            rows.add(old == null ? row.marked(Mark.ADDED) : merged(old, row));
        }
        left.values().forEach(gone -> rows.add(place(gone, was, rows), gone.marked(Mark.REMOVED)));
        return rows;
    }

    private static int place(Row gone, Box was, List<Row> rows) {
        int before = was.rows().indexOf(gone) - 1;
        if (before < 0) {
            return 0;
        }
        String previous = was.rows().get(before).name();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.oldName().orElse(row.name()).equals(previous) && row.mark() != Mark.ADDED) {
                return i + 1;
            }
        }
        return rows.size();
    }

    private static Row merged(Row was, Row is) {
        Optional<String> oldName = was.name().equals(is.name()) ? Optional.empty() : Optional.of(was.name());
        Optional<Row.Type> oldType = was.type().equals(is.type()) ? Optional.empty() : was.type();
        boolean changed = oldName.isPresent() || oldType.isPresent();
        return new Row(is.name(), oldName, is.type(), oldType, is.keys(), changed ? Mark.CHANGED : Mark.SAME);
    }

    private List<Relation> relations(List<Relation> old, List<Relation> now) {
        List<Relation> left = new ArrayList<>(old);
        List<Relation> all = new ArrayList<>();
        for (Relation relation : now) {
            Mark mark = Mark.ADDED;
            for (Relation was : left) {
                if (isSame(was, relation)) {
                    mark = isAlike(was, relation) ? Mark.SAME : Mark.CHANGED;
                    left.remove(was);
                    break;
                }
            }
            all.add(relation.marked(mark));
        }
        left.forEach(gone -> all.add(gone(gone)));
        all.stream().filter(relation -> relation.mark() != Mark.SAME).forEach(relation -> touched.add(relation.from()));
        return all;
    }

    private Relation gone(Relation relation) {
        return new Relation(
                relation.kind(),
                now(relation.from()),
                relation.columns(),
                now(relation.to()),
                relation.referenced(),
                relation.fromEnd(),
                relation.toEnd(),
                relation.detail(),
                Mark.REMOVED);
    }

    private Box.Id now(Box.Id before) {
        return matched.getOrDefault(before, before);
    }

    /** Whether both lead from the same columns to the same columns, whatever these are called now. */
    private boolean isSame(Relation was, Relation is) {
        return was.kind() == is.kind()
                && now(was.from()).equals(is.from())
                && now(was.to()).equals(is.to())
                && was.columns().equals(former(is.from(), is.columns()))
                && was.referenced().equals(former(is.to(), is.referenced()));
    }

    private List<String> former(Box.Id id, List<String> columns) {
        return columns.stream().map(name -> names.of(id, name)).toList();
    }

    private static boolean isAlike(Relation was, Relation is) {
        return was.fromEnd() == is.fromEnd()
                && was.toEnd() == is.toEnd()
                && was.detail().equals(is.detail());
    }

    /** A table that points elsewhere now has changed, though its rows have not. */
    private Box touched(Box box) {
        return box.mark() == Mark.SAME && touched.contains(box.id())
                ? new Box(box.id(), box.oldName(), box.rows(), box.notes(), Mark.CHANGED)
                : box;
    }
}
