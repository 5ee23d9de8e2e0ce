package dev.godwit.jpa.write;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The class of one table. Not thread-safe: fields for the other ends of references are added to it. */
final class EntityText {

    private final Table table;
    private final Mapping mapping;
    private final Imports imports;
    private final Members members;
    private final ReferenceField referenceFields;
    private final List<JavaField> others = new ArrayList<>();

    EntityText(Table table, Mapping mapping) {
        this.table = table;
        this.mapping = mapping;
        this.imports = new Imports(mapping.names().all());
        this.members = new Members(table, mapping.references().of(table), mapping.names());
        this.referenceFields = new ReferenceField(mapping, imports);
    }

    Table table() {
        return table;
    }

    Members members() {
        return members;
    }

    /** How its fields for other entities are written. */
    ReferenceField referenceFields() {
        return referenceFields;
    }

    /** With a field for many others, or for one that has the key. */
    void add(JavaField field) {
        others.add(field);
    }

    String text(String inPackage) {
        List<String> parts = parts();
        List<Annotation> annotations = new ArrayList<>();
        annotations.add(new Annotation(imports.name("jakarta.persistence.Entity")));
        annotations.add(new TableAnnotation(mapping, imports).of(table));
        if (hasManyIds()) {
            annotations.add(new Annotation(imports.name("jakarta.persistence.IdClass"))
                    .of(mapping.names().entity(table) + "." + keyName() + ".class"));
        }
        table.constraints(Constraint.Check.class).forEach(check -> annotations.add(check(check)));
        List<String> documentation =
                table.comment().map(text -> text.lines().toList()).orElse(List.of());
        return new EntitySource(
                        inPackage,
                        imports,
                        documentation,
                        annotations,
                        mapping.names().entity(table),
                        parts)
                .text();
    }

    private Annotation check(Constraint.Check check) {
        Annotation annotation = new Annotation(imports.name("org.hibernate.annotations.Check"));
        check.name()
                .filter(mapping::isGiven)
                .ifPresent(name -> annotation.with("name", mapping.stored().literal(name)));
        return annotation.with("constraints", JavaLiterals.text(check.expression()));
    }

    private boolean hasManyIds() {
        return Roles.id(table).size() > 1;
    }

    private String keyName() {
        return mapping.names().all().contains("Key") ? "RowKey" : "Key";
    }

    private List<String> parts() {
        List<String> declarations = new ArrayList<>();
        List<String> accessors = new ArrayList<>();
        List<String> types = new ArrayList<>();
        List<String> key = new ArrayList<>();
        for (Column column : columns()) {
            Optional<String> name = members.field(column.name());
            if (name.isPresent()) {
                ColumnField own = new ColumnField(table, column, name.get(), mapping, imports);
                JavaField field = own.field();
                declarations.add(field.declaration());
                accessors.add(own.isGiven() ? field.getter() : field.accessors());
                own.words().ifPresent(words -> types.add(words.member()));
                if (Roles.id(table).contains(column.name())) {
                    key.add(field.type() + " " + field.name());
                }
            }
            references(column).forEach(one -> {
                JavaField field = referenceFields.one(one, members.field(one));
                declarations.add(field.declaration());
                accessors.add(one.writes() ? field.accessors() : field.getter());
            });
        }
        others.forEach(field -> {
            declarations.add(field.declaration());
            accessors.add(field.getter());
        });
        if (hasManyIds()) {
            types.add(0, keyRecord(key));
        }
        declarations.addAll(accessors);
        declarations.addAll(types);
        return declarations;
    }

    /** The key first, and else as they stand in the table. */
    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        Roles.id(table).forEach(name -> table.column(name).ifPresent(columns::add));
        table.columns().stream()
                .filter(column -> !columns.contains(column))
                .toList()
                .forEach(columns::add);
        return columns;
    }

    /** The references that begin with a column. */
    private List<Reference> references(Column column) {
        return mapping.references().of(table).stream()
                .filter(one -> one.key().columns().get(0).equals(column.name()))
                .toList();
    }

    private String keyRecord(List<String> parts) {
        return """
                    /** What tells one row from the others. */
                    public record %s(%s) implements %s {}
                """.formatted(keyName(), String.join(", ", parts), imports.name("java.io.Serializable"));
    }
}
