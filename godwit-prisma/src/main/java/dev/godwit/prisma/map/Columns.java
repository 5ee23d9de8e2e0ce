package dev.godwit.prisma.map;

import dev.godwit.dialect.Dialect;
import dev.godwit.prisma.model.DataSource;
import dev.godwit.prisma.model.Model;
import dev.godwit.prisma.model.ScalarField;
import dev.godwit.prisma.syntax.Field.Arity;
import dev.godwit.prisma.syntax.Mistake;
import dev.godwit.prisma.types.Scalar;
import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.IntegerSize;
import dev.godwit.schema.Identity;
import java.util.List;

/** Columns of tables. */
final class Columns {

    private final Engine engine;
    private final ColumnTypes types;
    private final ColumnDefaults defaults;

    Columns(DataSource source, Engine engine, Dialect dialect) {
        this.engine = engine;
        this.types = new ColumnTypes(source, engine);
        this.defaults = new ColumnDefaults(engine, dialect, source.provider().isFor(engine.name()));
    }

    /** A list may be NULL, which the client reads as an empty one. */
    Column of(Model model, ScalarField field) {
        boolean isRequired = field.written().arity() == Arity.REQUIRED;
        DataType type = types.of(field);
        if (!isCounted(model, field)) {
            return Column.of(field.column(), type).nullable(!isRequired).withDefault(defaults.of(field, type));
        }
        boolean isKeyOnly = engine.has(Trait.COUNTS_KEYS_ONLY);
        if (isKeyOnly && !isWholeKey(model, field)) {
            throw Mistake.at(
                    field.spot(),
                    engine.displayName() + " counts only what is the id by itself, and " + field.name() + " is not.",
                    "Leave autoincrement() out, or make the field the id.");
        }
        return Column.of(field.column(), isKeyOnly ? new IntegerNumber(IntegerSize.REGULAR, false) : type)
                .nullable(false)
                .numbered(Identity.counter());
    }

    /** The same column without what is its own: as another table has it that points to it. */
    Column reference(String name, ScalarField to) {
        return Column.of(name, types.of(to)).nullable(false);
    }

    private boolean isCounted(Model model, ScalarField field) {
        boolean isSilentKey = engine.has(Trait.COUNTS_KEYS)
                && field.type().is(Scalar.INT)
                && field.defaultValue().isEmpty()
                && isWholeKey(model, field);
        return field.isCounter() || isSilentKey;
    }

    private static boolean isWholeKey(Model model, ScalarField field) {
        return model.id().filter(key -> key.fields().equals(List.of(field))).isPresent();
    }
}
