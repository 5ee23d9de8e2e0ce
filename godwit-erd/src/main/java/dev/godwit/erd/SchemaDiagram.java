package dev.godwit.erd;

import dev.godwit.erd.Box.Kind;
import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.Mentions;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.View;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the diagram of one structure. */
public final class SchemaDiagram {

    private final Map<QualifiedName, Box.Id> owners = new TreeMap<>();
    private final Map<QualifiedName, Table> tables = new TreeMap<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Set<QualifiedName> unread = new TreeSet<>();

    private SchemaDiagram() {}

    /** All tables, views and enums, and what leads from one to another. */
    public static Diagram of(Schema schema) {
        return new SchemaDiagram().diagram(schema);
    }

    private Diagram diagram(Schema schema) {
        schema.tables().forEach(table -> tables.put(table.name(), table));
        schema.tables().forEach(this::table);
        schema.views().forEach(this::view);
        schema.enums().forEach(this::enumType);
        schema.tables().forEach(this::references);
        schema.views().forEach(this::readings);
        unread.forEach(name -> boxes.add(new Box(
                Box.Id.of(Kind.TABLE, name),
                Optional.empty(),
                List.of(),
                List.of(new Box.Note(Mark.SAME, "not read")),
                Mark.SAME)));
        return new Diagram(boxes, relations, false);
    }

    private void table(Table table) {
        Uniqueness uniqueness = new Uniqueness(table);
        List<Row> rows = new ArrayList<>();
        for (Column column : table.columns()) {
            Row.Type type = new Row.Type(column.type().text(), !uniqueness.isNullable(column));
            rows.add(new Row(
                    column.name(),
                    Optional.empty(),
                    Optional.of(type),
                    Optional.empty(),
                    keys(table, column.name(), uniqueness),
                    Mark.SAME));
        }
        box(Kind.TABLE, table.name(), rows);
    }

    private static Set<Row.Key> keys(Table table, String column, Uniqueness uniqueness) {
        Set<Row.Key> keys = EnumSet.noneOf(Row.Key.class);
        for (Constraint constraint : table.constraints()) {
            if (constraint.columns().contains(column)) {
                if (constraint instanceof Constraint.PrimaryKey) {
                    keys.add(Row.Key.PK);
                } else if (constraint instanceof ForeignKey) {
                    keys.add(Row.Key.FK);
                }
            }
        }
        if (!keys.contains(Row.Key.PK) && uniqueness.of(column)) {
            keys.add(Row.Key.UQ);
        }
        return keys;
    }

    private void view(View view) {
        List<Row> rows =
                view.columns().stream().map(name -> Row.of(name, Mark.SAME)).toList();
        box(view.materialized() ? Kind.MATERIALIZED_VIEW : Kind.VIEW, view.name(), rows);
    }

    private void enumType(EnumType type) {
        List<Row> rows =
                type.values().stream().map(name -> Row.of(name, Mark.SAME)).toList();
        boxes.add(new Box(Box.Id.of(Kind.ENUM, type.name()), Optional.empty(), rows, List.of(), Mark.SAME));
    }

    private void box(Kind kind, QualifiedName name, List<Row> rows) {
        Box.Id id = Box.Id.of(kind, name);
        owners.put(name, id);
        boxes.add(new Box(id, Optional.empty(), rows, List.of(), Mark.SAME));
    }

    private void references(Table table) {
        Uniqueness uniqueness = new Uniqueness(table);
        for (ForeignKey key : table.constraints(ForeignKey.class)) {
            if (!tables.containsKey(key.table())) {
                unread.add(key.table());
            }
            relations.add(new Relation(
                    Relation.Kind.REFERENCE,
                    Box.Id.of(Kind.TABLE, table.name()),
                    key.columns(),
                    Box.Id.of(Kind.TABLE, key.table()),
                    referenced(key),
                    uniqueness.many(key),
                    uniqueness.one(key),
                    detail(key),
                    Mark.SAME));
        }
    }

    private List<String> referenced(ForeignKey key) {
        if (!key.referenced().isEmpty()) {
            return key.referenced();
        }
        return Optional.ofNullable(tables.get(key.table()))
                .flatMap(Table::primaryKey)
                .map(Constraint.PrimaryKey::columns)
                .orElse(List.of());
    }

    private static String detail(ForeignKey key) {
        List<String> words = new ArrayList<>();
        action("on delete ", key.onDelete()).ifPresent(words::add);
        action("on update ", key.onUpdate()).ifPresent(words::add);
        if (key.deferral() != Deferral.NOT_DEFERRABLE) {
            words.add(words(key.deferral().name()));
        }
        return String.join(", ", words);
    }

    private static Optional<String> action(String when, ReferenceAction action) {
        return action == ReferenceAction.NO_ACTION ? Optional.empty() : Optional.of(when + words(action.name()));
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What a query reads is told by its words, as the differ does it. */
    private void readings(View view) {
        Set<String> sources = Mentions.in(view.query()).sources();
        owners.forEach((name, id) -> {
            if (!name.equals(view.name()) && sources.contains(name.name().toLowerCase(Locale.ROOT))) {
                relations.add(new Relation(
                        Relation.Kind.READING,
                        Box.Id.of(view.materialized() ? Kind.MATERIALIZED_VIEW : Kind.VIEW, view.name()),
                        List.of(),
                        id,
                        List.of(),
                        End.ZERO_OR_MANY,
                        End.ZERO_OR_MANY,
                        "",
                        Mark.SAME));
            }
        });
    }
}
