package dev.godwit.cli.model;

import dev.godwit.jpa.write.Accessors;
import dev.godwit.jpa.write.Annotation;
import dev.godwit.jpa.write.EntitySource;
import dev.godwit.jpa.write.EnumSource;
import dev.godwit.jpa.write.Imports;
import dev.godwit.jpa.write.JavaField;
import dev.godwit.jpa.write.JavaLiterals;
import dev.godwit.jpa.write.JpaNames;
import dev.godwit.jpa.write.Listed;
import dev.godwit.schema.Index;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the entity of a model. Not thread-safe. */
final class EntityText {

    private static final String JPA = "jakarta.persistence.";

    private final Model model;
    private final ModelTable table;
    private final JpaNames names;
    private final Imports imports;

    EntityText(Model model, ModelTable table, JpaNames names) {
        this.model = model;
        this.table = table;
        this.names = names;
        this.imports = new Imports(ownTypes(model));
    }

    /** The types that the file declares, and those beside it. */
    private static Set<String> ownTypes(Model model) {
        Set<String> own = new HashSet<>(Set.of(model.name()));
        for (ModelColumn column : model.columns()) {
            column.attribute().reference().ifPresent(other -> own.add(other.model()));
            if (column.type() == AttributeType.ENUM) {
                own.add(column.enumName());
            }
        }
        return own;
    }

    ModelTable table() {
        return table;
    }

    JpaNames names() {
        return names;
    }

    Imports imports() {
        return imports;
    }

    /** The source file, in this package; the empty one is none. */
    String text(String inPackage) {
        List<String> parts = parts();
        List<Annotation> annotations = List.of(new Annotation(jpa("Entity")), tableAnnotation());
        return new EntitySource(inPackage, imports, List.of(), annotations, model.name(), parts).text();
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        JavaField id = id();
        parts.add(id.declaration());
        List<JavaField> fields = model.columns().stream()
                .map(column -> new EntityField(column, this).field())
                .toList();
        fields.forEach(field -> parts.add(field.declaration()));
        model.stamps().ifPresent(stamps -> parts.add(stampFields(stamps)));
        parts.add(id.getter());
        fields.forEach(field -> parts.add(field.accessors()));
        if (model.stamps().isPresent()) {
            parts.add(stampMethods());
        }
        model.columns().stream()
                .filter(column -> column.type() == AttributeType.ENUM)
                .forEach(column -> parts.add(new EnumSource(
                                column.enumName(),
                                column.field(),
                                column.attribute().values())
                        .member()));
        return parts;
    }

    private JavaField id() {
        Annotation generated =
                new Annotation(jpa("GeneratedValue")).with("strategy", jpa("GenerationType") + ".IDENTITY");
        return new JavaField(
                List.of(),
                List.of(new Annotation(jpa("Id")), generated),
                imports.name("java.lang.Long"),
                "id",
                Optional.empty());
    }

    private Annotation tableAnnotation() {
        List<String> indexes = new ArrayList<>();
        for (Index index : table.indexes()) {
            String columns = index.columns().stream().map(names::of).collect(Collectors.joining(", "));
            indexes.add("@%s(name = %s, columnList = %s)"
                    .formatted(jpa("Index"), names.literal(index.name()), JavaLiterals.text(columns)));
        }
        return new Annotation(jpa("Table"))
                .with("name", names.literal(model.table()))
                .with(!indexes.isEmpty(), "indexes", indexes.isEmpty() ? "" : new Listed("").of(indexes));
    }

    private String stampFields(Model.Stamps stamps) {
        String instant = imports.name("java.time.Instant");
        Annotation created = new Annotation(jpa("Column"))
                .with("name", names.literal(stamps.created()))
                .with("nullable", false)
                .with("updatable", false);
        Annotation updated = new Annotation(jpa("Column"))
                .with("name", names.literal(stamps.updated()))
                .with("nullable", false);
        return """
                %s
                    private %s createdAt;

                %s
                    private %s updatedAt;
                """.formatted(created.text("    "), instant, updated.text("    "), instant);
    }

    private String stampMethods() {
        String instant = imports.name("java.time.Instant");
        String prePersist = jpa("PrePersist");
        String preUpdate = jpa("PreUpdate");
        return new Accessors(instant, "createdAt").getter() + "\n" + new Accessors(instant, "updatedAt").getter()
                + """

                    @%s
                    void created() {
                        createdAt = %s.now();
                        updatedAt = createdAt;
                    }

                    @%s
                    void updated() {
                        updatedAt = %s.now();
                    }
                """.formatted(prePersist, instant, preUpdate, instant);
    }

    private String jpa(String name) {
        return imports.name(JPA + name);
    }
}
