package dev.godwit.prisma.map;

import dev.godwit.dialect.Dialect;
import dev.godwit.prisma.model.EnumModel;
import dev.godwit.prisma.model.FieldDefault;
import dev.godwit.prisma.model.FieldType;
import dev.godwit.prisma.model.ScalarField;
import dev.godwit.prisma.syntax.Mistake;
import dev.godwit.prisma.syntax.Value;
import dev.godwit.prisma.types.Scalar;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Optional;

/** What columns hold where a row says nothing. What the client makes ({@code uuid()}) is no default of the database. */
final class ColumnDefaults {

    private final Engine engine;
    private final Dialect dialect;
    private final boolean isOwn;
    private final ListDefaults lists;

    /**
     * Defaults for an engine.
     *
     * @param isOwn whether the project was written for it
     */
    ColumnDefaults(Engine engine, Dialect dialect, boolean isOwn) {
        this.engine = engine;
        this.dialect = dialect;
        this.isOwn = isOwn;
        this.lists = new ListDefaults(engine, dialect);
    }

    Optional<DefaultValue> of(ScalarField field, DataType type) {
        return field.defaultValue().flatMap(value -> of(value, field, type));
    }

    private Optional<DefaultValue> of(FieldDefault value, ScalarField field, DataType type) {
        if (value instanceof FieldDefault.Now) {
            return Optional.of(now(type));
        } else if (value instanceof FieldDefault.Expression expression) {
            return Optional.of(expression(expression, field));
        } else if (value instanceof FieldDefault.Constant constant) {
            return Optional.of(
                    field.isList()
                            ? lists.of(constant.value(), field, type)
                            : constant(constant.value(), field.type()));
        }
        return Optional.empty();
    }

    /** Prisma writes {@code CURRENT_TIMESTAMP} whatever the column keeps of it, and wherever an engine has other words for it. */
    private DefaultValue now(DataType type) {
        boolean isPart = type instanceof DataType.Date || type instanceof DataType.Time;
        boolean isLiteral =
                engine.name().equals("sqlserver") || (isPart && engine.name().equals("postgresql"));
        return isLiteral ? new DefaultValue.Expression("CURRENT_TIMESTAMP") : new DefaultValue.Now();
    }

    private DefaultValue expression(FieldDefault.Expression expression, ScalarField field) {
        if (!isOwn) {
            throw Mistake.at(
                    field.spot(),
                    "The default of " + field.name() + " is an expression of another database than "
                            + engine.displayName() + ": " + expression.sql(),
                    "Write a value or a function of the language there, or use a database of the provider.");
        }
        return new DefaultValue.Expression(Parentheses.without(expression.sql()));
    }

    DefaultValue constant(Value value, FieldType type) {
        if (type instanceof FieldType.Words words) {
            return new DefaultValue.Text(stored(value, words.type()));
        }
        Scalar scalar = ((FieldType.Builtin) type).scalar();
        String text = value instanceof Value.Text quoted ? quoted.value() : value.text();
        return switch (scalar) {
            case STRING, JSON -> new DefaultValue.Text(text);
            case BOOLEAN -> new DefaultValue.Truth(Boolean.parseBoolean(text));
            case INT, BIG_INT, FLOAT, DECIMAL -> new DefaultValue.Numeric(new BigDecimal(text));
            case DATE_TIME -> new DefaultValue.Text(new Moment(text).written(engine.has(Trait.OFFSETS)));
            case BYTES ->
                new DefaultValue.Expression(
                        dialect.literals().bytes(Base64.getDecoder().decode(text)));
        };
    }

    static String stored(Value value, EnumModel type) {
        return type.stored(value.text()).orElseThrow();
    }
}
