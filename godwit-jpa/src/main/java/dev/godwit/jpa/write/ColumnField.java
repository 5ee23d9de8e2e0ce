package dev.godwit.jpa.write;

import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Generated;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The field of a column. */
final class ColumnField {

    private static final int USUAL_LENGTH = 255;

    private final Table table;
    private final Column column;
    private final String name;
    private final FieldType type;
    private final Mapping mapping;
    private final Imports imports;

    ColumnField(Table table, Column column, String name, Mapping mapping, Imports imports) {
        this.table = table;
        this.column = column;
        this.name = name;
        this.type = mapping.types().of(column);
        this.mapping = mapping;
        this.imports = imports;
    }

    JavaField field() {
        List<Annotation> annotations = new ArrayList<>();
        KeyNumbers numbers = new KeyNumbers(table, column, mapping, imports);
        if (isId()) {
            annotations.add(new Annotation(jpa("Id")));
            annotations.addAll(numbers.annotations());
        }
        annotations.addAll(kind());
        boolean numbered = isId() && numbers.isGiven();
        if (!numbered) {
            defaultValue().ifPresent(annotations::add);
        }
        stored().ifPresent(annotations::add);
        Annotation own = column(numbered);
        if (!own.isBare()) {
            annotations.add(own);
        }
        Optional<String> initial = numbered ? Optional.empty() : initial();
        List<String> documentation =
                column.comment().map(text -> text.lines().toList()).orElse(List.of());
        return new JavaField(documentation, annotations, typeName(initial.isPresent()), name, initial);
    }

    /** Whether the program never sets it. */
    boolean isGiven() {
        return column.generated().isPresent() || (isId() && new KeyNumbers(table, column, mapping, imports).isGiven());
    }

    private boolean isId() {
        return Roles.id(table).contains(column.name());
    }

    /** What cannot be null is of a primitive type where it has a value from the beginning, and else shows that nobody set it. */
    private String typeName(boolean isSet) {
        boolean bare = isSet && !column.nullable() && !isId();
        return bare ? JavaNumbers.primitive(type.java()).orElseGet(this::typeName) : typeName();
    }

    private String typeName() {
        if (type.own().isPresent()) {
            return type.own().get();
        } else if (!type.words().isEmpty()) {
            return enumName();
        }
        String one = type.java().equals("byte[]") ? type.java() : imports.name(type.java());
        return type.element() ? imports.name("java.util.List") + "<" + one + ">" : one;
    }

    /** The enum of the entity's own that it can be one of. */
    Optional<EnumSource> words() {
        return type.words().isEmpty() ? Optional.empty() : Optional.of(new EnumSource(enumName(), name, type.words()));
    }

    private String enumName() {
        String own = Words.capitalised(name);
        return mapping.names().all().contains(own) ? own + "Word" : own;
    }

    private List<Annotation> kind() {
        List<Annotation> annotations = new ArrayList<>();
        if (type.isEnum()) {
            annotations.add(new Annotation(jpa("Enumerated")).of(jpa("EnumType") + ".STRING"));
        }
        type.code()
                .ifPresent(code -> annotations.add(new Annotation(hibernate("JdbcTypeCode"))
                        .of(imports.name("org.hibernate.type.SqlTypes") + "." + code)));
        if (type.cast()) {
            String words = mapping.types().words(column.type());
            annotations.add(new Annotation(hibernate("ColumnTransformer"))
                    .with("write", JavaLiterals.text("cast(? as " + words + ")")));
        }
        return annotations;
    }

    private Optional<Annotation> defaultValue() {
        return column.defaultValue()
                .filter(value -> !(value instanceof DefaultValue.Null) && !(value instanceof DefaultValue.NextOf))
                .map(value -> new Annotation(hibernate("ColumnDefault"))
                        .of(JavaLiterals.text(mapping.sql().defaultValue(column.type(), value))));
    }

    private Optional<Annotation> stored() {
        return column.generated()
                .filter(Generated::stored)
                .map(by -> new Annotation(hibernate("GeneratedColumn")).of(JavaLiterals.text(by.expression())));
    }

    private Annotation column(boolean numbered) {
        DataType stored = column.type();
        boolean named = !mapping.stored().isThatOf(name, column.name());
        OptionalInt length = stored instanceof DataType.Characters text ? text.length() : OptionalInt.empty();
        boolean usual = type.definition().isEmpty();
        boolean bounded = usual && length.isPresent() && length.getAsInt() != USUAL_LENGTH;
        Annotation annotation = new Annotation(jpa("Column"))
                .with(named, "name", mapping.stored().literal(column.name()))
                .with(!column.nullable() && !isId(), "nullable", false)
                .with(column.generated().isPresent(), "insertable", false)
                .with(column.generated().isPresent(), "updatable", false)
                .with(bounded, "length", length.orElse(0))
                .with(
                        usual && stored instanceof DataType.Text,
                        "length",
                        imports.name("java.lang.Integer") + ".MAX_VALUE");
        if (usual && stored instanceof DataType.Decimal number) {
            annotation.with("precision", number.precision().orElse(0));
            annotation.with("scale", number.scale().orElse(0));
        }
        boolean defined = !usual && !(numbered && mapping.types().isRowNumber(column));
        return annotation.with(
                defined, "columnDefinition", JavaLiterals.text(type.definition().orElse("")));
    }

    /** What the database would give is there from the beginning, because Hibernate says all columns of a new row. */
    private Optional<String> initial() {
        if (type.element() || type.cast()) {
            return Optional.empty();
        }
        return column.defaultValue().flatMap(this::initial);
    }

    private Optional<String> initial(DefaultValue value) {
        if (value instanceof DefaultValue.Text text) {
            boolean constant = type.isEnum();
            boolean plain =
                    type.java().equals("java.lang.String") && type.code().isEmpty();
            return constant
                    ? Optional.of(typeName() + "." + text.value())
                    : plain ? Optional.of(JavaLiterals.text(text.value())) : Optional.empty();
        } else if (value instanceof DefaultValue.Numeric number) {
            return JavaNumbers.fits(type.java(), number.value())
                    ? Optional.of(JavaNumbers.literal(type.java(), number.value(), imports))
                    : Optional.empty();
        } else if (value instanceof DefaultValue.Truth truth) {
            return type.java().equals("java.lang.Boolean")
                    ? Optional.of(String.valueOf(truth.value()))
                    : Optional.empty();
        } else if (value instanceof DefaultValue.Now) {
            return type.java().startsWith("java.time.") ? Optional.of(typeName() + ".now()") : Optional.empty();
        }
        return value instanceof DefaultValue.RandomUuid && type.java().equals("java.util.UUID")
                ? Optional.of(typeName() + ".randomUUID()")
                : Optional.empty();
    }

    private String jpa(String simpleName) {
        return imports.name("jakarta.persistence." + simpleName);
    }

    private String hibernate(String simpleName) {
        return imports.name("org.hibernate.annotations." + simpleName);
    }
}
