package dev.godwit.prisma.map;

import dev.godwit.dialect.Dialect;
import dev.godwit.prisma.model.FieldType;
import dev.godwit.prisma.model.ScalarField;
import dev.godwit.prisma.syntax.Value;
import dev.godwit.prisma.types.Scalar;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Lists as defaults: {@code ARRAY['a', 'b']::text[]}. */
final class ListDefaults {

    private final Engine engine;
    private final Dialect dialect;

    ListDefaults(Engine engine, Dialect dialect) {
        this.engine = engine;
        this.dialect = dialect;
    }

    DefaultValue of(Value value, ScalarField field, DataType type) {
        List<Value> values = ((Value.Many) value).values();
        String array =
                values.stream().map(one -> element(one, field.type())).collect(Collectors.joining(", ", "ARRAY[", "]"));
        boolean casts = engine.has(Trait.ENUM_TYPES);
        return new DefaultValue.Expression(casts ? array + "::" + typeName(type) : array);
    }

    private String element(Value value, FieldType type) {
        if (type instanceof FieldType.Words words) {
            return dialect.literals().text(ColumnDefaults.stored(value, words.type()));
        }
        Scalar scalar = ((FieldType.Builtin) type).scalar();
        return switch (scalar) {
            case BOOLEAN, INT, BIG_INT, FLOAT, DECIMAL -> value.text().replace("\"", "");
            case DATE_TIME -> literal(new Moment(text(value)).written(engine.has(Trait.OFFSETS)));
            case BYTES -> dialect.literals().bytes(Base64.getDecoder().decode(text(value)));
            case STRING, JSON -> literal(text(value));
        };
    }

    private String literal(String text) {
        return dialect.literals().text(text);
    }

    private static String text(Value value) {
        return ((Value.Text) value).value();
    }

    /** As PostgreSQL writes it, the only engine that is told the type of a list. */
    private String typeName(DataType type) {
        if (type instanceof DataType.Array array) {
            return typeName(array.element()) + "[]";
        } else if (type instanceof DataType.Enumeration words && words.type().isPresent()) {
            return dialect.names().of(words.type().get());
        } else if (type instanceof DataType.Characters characters) {
            return (characters.fixed() ? "char(" : "varchar(")
                    + characters.length().orElse(1) + ")";
        } else if (type instanceof DataType.Floating floating) {
            return floating.twice() ? "double precision" : "real";
        }
        return type instanceof DataType.Binary ? "bytea" : type.text();
    }
}
