package dev.godwit.cli.model;

import dev.godwit.jpa.write.Annotation;
import dev.godwit.jpa.write.JavaField;
import dev.godwit.jpa.write.JavaLiterals;
import dev.godwit.jpa.write.JavaNumbers;
import java.util.ArrayList;
import java.util.List;

/** A field of an entity with its annotations, and how it is read and written. */
final class EntityField {

    private static final String JPA = "jakarta.persistence.";

    private final ModelColumn column;
    private final EntityText entity;

    EntityField(ModelColumn column, EntityText entity) {
        this.column = column;
        this.entity = entity;
    }

    /** With its annotations. */
    JavaField field() {
        return new JavaField(
                List.of(),
                annotations(),
                type(),
                column.field(),
                column.attribute().initial().map(this::initializer));
    }

    /** What cannot be null is of a primitive type where it has a default, and else of one that shows that nobody set it. */
    private String type() {
        AttributeType type = column.type();
        if (type == AttributeType.ENUM) {
            return column.enumName();
        } else if (column.attribute().reference().isPresent()) {
            return column.attribute().reference().get().model();
        }
        boolean primitive = type.hasPrimitive()
                && !column.attribute().nullable()
                && column.attribute().initial().isPresent();
        return primitive ? primitive(type) : entity.imports().name(type.javaType());
    }

    private static String primitive(AttributeType type) {
        return switch (type) {
            case INTEGER -> "int";
            case BIGINT -> "long";
            case SMALLINT -> "short";
            case FLOAT -> "float";
            case DOUBLE -> "double";
            default -> "boolean";
        };
    }

    private List<Annotation> annotations() {
        List<Annotation> annotations = new ArrayList<>();
        switch (column.type()) {
            case REFERENCES -> {
                annotations.add(new Annotation(jpa("ManyToOne"))
                        .with("fetch", jpa("FetchType") + ".LAZY")
                        .with(!column.attribute().nullable(), "optional", false));
                annotations.add(joinColumn());
                return annotations;
            }
            case ENUM -> annotations.add(new Annotation(jpa("Enumerated")).of(jpa("EnumType") + ".STRING"));
            case JSON ->
                annotations.add(new Annotation(entity.imports().name("org.hibernate.annotations.JdbcTypeCode"))
                        .of(entity.imports().name("org.hibernate.type.SqlTypes") + ".JSON"));
            default -> {}
        }
        Annotation own = columnAnnotation();
        if (!own.isBare()) {
            annotations.add(own);
        }
        return annotations;
    }

    private Annotation columnAnnotation() {
        Attribute attribute = column.attribute();
        AttributeType type = column.type();
        boolean named =
                !column.field().equals(column.column()) || !entity.names().isBare(column.column());
        boolean bounded = column.hasNumber() && (type == AttributeType.STRING || type == AttributeType.BINARY);
        boolean endless = type == AttributeType.TEXT || (type == AttributeType.BINARY && !column.hasNumber());
        return new Annotation(jpa("Column"))
                .with(named, "name", entity.names().literal(column.column()))
                .with(!attribute.nullable(), "nullable", false)
                .with(attribute.unique(), "unique", true)
                .with(bounded, "length", column.length())
                .with(endless, "length", entity.imports().name("java.lang.Integer") + ".MAX_VALUE")
                .with(type == AttributeType.DECIMAL, "precision", column.precision())
                .with(type == AttributeType.DECIMAL, "scale", column.scale());
    }

    private Annotation joinColumn() {
        String key = entity.table().foreignKey(column.column()).orElse("");
        return new Annotation(jpa("JoinColumn"))
                .with("name", entity.names().literal(column.column()))
                .with(!column.attribute().nullable(), "nullable", false)
                .with(column.attribute().unique(), "unique", true)
                .with(
                        "foreignKey",
                        "@" + jpa("ForeignKey") + "(name = " + entity.names().literal(key) + ")");
    }

    private String initializer(Default value) {
        return value instanceof Default.Numeric number ? number(number) : object(value);
    }

    private String number(Default.Numeric number) {
        return JavaNumbers.literal(column.type().javaType(), number.value(), entity.imports());
    }

    private String object(Default value) {
        String type = column.type() == AttributeType.ENUM ? column.enumName() : type();
        if (value instanceof Default.Truth truth) {
            return String.valueOf(truth.value());
        } else if (value instanceof Default.Now) {
            return type + ".now()";
        } else if (value instanceof Default.Random) {
            return type + ".randomUUID()";
        }
        String text = ((Default.Text) value).value();
        return switch (column.type()) {
            case ENUM -> type + "." + text;
            case DATE, TIME -> type + ".parse(" + JavaLiterals.text(text) + ")";
            default -> JavaLiterals.text(text);
        };
    }

    private String jpa(String name) {
        return entity.imports().name(JPA + name);
    }
}
