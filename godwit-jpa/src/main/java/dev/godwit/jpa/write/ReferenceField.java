package dev.godwit.jpa.write;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields on both ends of a foreign key, and on both ends of a table between two entities. */
final class ReferenceField {

    private final Mapping mapping;
    private final Imports imports;

    ReferenceField(Mapping mapping, Imports imports) {
        this.mapping = mapping;
        this.imports = imports;
    }

    /** The field that holds the other entity. */
    JavaField one(Reference reference, String name) {
        List<Annotation> annotations = new ArrayList<>();
        annotations.add(new Annotation(jpa(reference.isSingle() ? "OneToOne" : "ManyToOne"))
                .with("fetch", jpa("FetchType") + ".LAZY")
                .with(reference.isRequired(), "optional", false));
        if (reference.use() == Reference.Use.MAPS_ID) {
            annotations.add(new Annotation(jpa("MapsId")));
        }
        ReferenceAction action = reference.key().onDelete();
        if (action != ReferenceAction.NO_ACTION) {
            annotations.add(new Annotation(imports.name("org.hibernate.annotations.OnDelete"))
                    .with("action", imports.name("org.hibernate.annotations.OnDeleteAction") + "." + action.name()));
        }
        boolean reads = !reference.writes();
        annotations.add(columns(
                "JoinColumn", reference.from(), reference.key(), reference.to(), reference.referenced(), reads));
        return new JavaField(List.of(), annotations, mapping.names().entity(reference.to()), name, Optional.empty());
    }

    /** The field on the other end. */
    JavaField back(Reference reference, String field, String name) {
        String type = mapping.names().entity(reference.from());
        String mappedBy = JavaLiterals.text(field);
        if (reference.isSingle()) {
            return new JavaField(
                    List.of(),
                    List.of(new Annotation(jpa("OneToOne"))
                            .with("fetch", jpa("FetchType") + ".LAZY")
                            .with("mappedBy", mappedBy)),
                    type,
                    name,
                    Optional.empty());
        }
        return many(List.of(new Annotation(jpa("OneToMany")).with("mappedBy", mappedBy)), type, name, true);
    }

    /** The field of the entity that has the table between. */
    JavaField owner(Roles.Between between, Table from, Table to, String name) {
        Table table = between.table();
        Annotation join = new Annotation(jpa("JoinTable"))
                .with("name", mapping.stored().literal(table.name().name()));
        TableAnnotation rules = new TableAnnotation(mapping, imports);
        join.with("joinColumns", columnsOf(table, between.owner(), from));
        join.with("inverseJoinColumns", columnsOf(table, between.other(), to));
        rules.uniques(table, Set.of(), "    ").ifPresent(said -> join.with("uniqueConstraints", said));
        rules.indexes(table, "    ").ifPresent(said -> join.with("indexes", said));
        return many(
                List.of(new Annotation(jpa("ManyToMany")), join),
                mapping.names().entity(to),
                name,
                between.isSet());
    }

    /** The field of the entity on the other end of a table between. */
    JavaField other(Roles.Between between, Table from, String field, String name) {
        return many(
                List.of(new Annotation(jpa("ManyToMany")).with("mappedBy", JavaLiterals.text(field))),
                mapping.names().entity(from),
                name,
                between.isSet());
    }

    private JavaField many(List<Annotation> annotations, String type, String name, boolean isSet) {
        String kind = imports.name(isSet ? "java.util.Set" : "java.util.List");
        String made = imports.name(isSet ? "java.util.LinkedHashSet" : "java.util.ArrayList");
        return new JavaField(
                List.of(), annotations, kind + "<" + type + ">", name, Optional.of("new " + made + "<>()"));
    }

    private String columnsOf(Table table, ForeignKey key, Table to) {
        List<String> referenced = key.referenced().isEmpty() ? Roles.id(to) : key.referenced();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            Annotation column =
                    column(table, key.columns().get(i), to, referenced.get(i), referenced.size() > 1, false);
            all.add((i == 0 ? named(column, key) : column).line());
        }
        return all.size() == 1 ? all.get(0) : "{" + String.join(", ", all) + "}";
    }

    private Annotation columns(
            String annotation, Table from, ForeignKey key, Table to, List<String> referenced, boolean reads) {
        boolean says = key.columns().size() > 1 || !Set.copyOf(referenced).equals(Set.copyOf(Roles.id(to)));
        if (key.columns().size() == 1) {
            return named(column(from, key.columns().get(0), to, referenced.get(0), says, reads), key);
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            all.add(column(from, key.columns().get(i), to, referenced.get(i), true, reads)
                    .line());
        }
        return named(new Annotation(jpa(annotation + "s")).with("value", new Listed("    ").of(all)), key);
    }

    private Annotation named(Annotation annotation, ForeignKey key) {
        key.name()
                .filter(mapping::isGiven)
                .ifPresent(name -> annotation.with(
                        "foreignKey",
                        "@" + jpa("ForeignKey") + "(name = " + mapping.stored().literal(name) + ")"));
        return annotation;
    }

    private Annotation column(
            Table from, String name, Table to, String referenced, boolean saysReferenced, boolean reads) {
        Column here = from.column(name).orElseThrow();
        Column there = to.column(referenced).orElseThrow();
        FieldType type = mapping.types().of(here);
        boolean unlike =
                !mapping.types().areAlike(here, there) || type.definition().isPresent();
        return new Annotation(jpa("JoinColumn"))
                .with("name", mapping.stored().literal(name))
                .with(saysReferenced, "referencedColumnName", mapping.stored().literal(referenced))
                .with(!here.nullable() && !reads && !isOfTableBetween(from), "nullable", false)
                .with(reads, "insertable", false)
                .with(reads, "updatable", false)
                .with(
                        unlike,
                        "columnDefinition",
                        JavaLiterals.text(mapping.types().words(here.type())));
    }

    private boolean isOfTableBetween(Table table) {
        return mapping.roles().entity(table.name()).isEmpty();
    }

    private String jpa(String simpleName) {
        return imports.name("jakarta.persistence." + simpleName);
    }
}
