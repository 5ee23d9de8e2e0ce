package dev.godwit.cli.model;

import dev.godwit.schema.Index;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
        String body = body();
        return (inPackage.isEmpty() ? "" : "package " + inPackage + ";\n\n") + imports.text() + "\n" + body;
    }

    private String body() {
        List<String> parts = new ArrayList<>();
        parts.add(
                """
                    @%s
                    @%s(strategy = %s.IDENTITY)
                    private %s id;
                """.formatted(jpa("Id"), jpa("GeneratedValue"), jpa("GenerationType"), imports.name("java.lang.Long")));
        List<EntityField> fields = new ArrayList<>();
        model.columns().forEach(column -> fields.add(new EntityField(column, this)));
        fields.forEach(field -> parts.add(field.declaration()));
        model.stamps().ifPresent(stamps -> parts.add(stampFields(stamps)));
        parts.add(new Accessors(imports.name("java.lang.Long"), "id").getter());
        fields.forEach(field -> parts.add(field.accessors()));
        if (model.stamps().isPresent()) {
            parts.add(stampMethods());
        }
        model.columns().stream()
                .filter(column -> column.type() == AttributeType.ENUM)
                .forEach(column -> parts.add(enumeration(column)));
        return """
                @%s
                %s
                public class %s {

                %s}
                """.formatted(jpa("Entity"), tableAnnotation().text(""), model.name(), String.join("\n", parts));
    }

    private Annotation tableAnnotation() {
        List<String> indexes = new ArrayList<>();
        for (Index index : table.indexes()) {
            String columns = index.columns().stream().map(names::of).collect(Collectors.joining(", "));
            indexes.add("@%s(name = %s, columnList = %s)"
                    .formatted(jpa("Index"), names.literal(index.name()), JavaLiterals.text(columns)));
        }
        String deep = "\n            ";
        return new Annotation(jpa("Table"))
                .with("name", names.literal(model.table()))
                .with(indexes.size() == 1, "indexes", String.join("", indexes))
                .with(indexes.size() > 1, "indexes", "{" + deep + String.join("," + deep, indexes) + "\n        }");
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

    private static String enumeration(ModelColumn column) {
        return """
                    /** What {@code %s} can be; the names are those in the database. */
                    public enum %s {
                        %s
                    }
                """.formatted(
                        column.field(),
                        column.enumName(),
                        String.join(",\n        ", column.attribute().values()));
    }

    private String jpa(String name) {
        return imports.name(JPA + name);
    }
}
