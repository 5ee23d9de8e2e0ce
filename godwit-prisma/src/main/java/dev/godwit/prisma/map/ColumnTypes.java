package dev.godwit.prisma.map;

import dev.godwit.prisma.model.DataSource;
import dev.godwit.prisma.model.EnumModel;
import dev.godwit.prisma.model.FieldType;
import dev.godwit.prisma.model.NativeType;
import dev.godwit.prisma.model.ScalarField;
import dev.godwit.prisma.syntax.Mistake;
import dev.godwit.prisma.types.NativeKind;
import dev.godwit.prisma.types.NativeKinds;
import dev.godwit.prisma.types.Scalar;
import dev.godwit.schema.DataType;
import java.util.List;
import java.util.Optional;

/** The types of columns. */
final class ColumnTypes {

    private final DataSource source;
    private final Engine engine;
    private final NativeKinds kinds;
    private final boolean isOwn;

    ColumnTypes(DataSource source, Engine engine) {
        this.source = source;
        this.engine = engine;
        this.kinds = NativeKinds.of(source.provider());
        this.isOwn = source.provider().isFor(engine.name());
    }

    DataType of(ScalarField field) {
        if (!field.isList()) {
            return one(field);
        } else if (!engine.has(Trait.LISTS)) {
            throw Mistake.at(
                    field.written().typeSpot(),
                    "The field " + field.name() + " is a list, and " + engine.displayName()
                            + " has no lists in columns.",
                    "Make the list a model of its own, or use Json.");
        }
        return new DataType.Array(one(field));
    }

    private DataType one(ScalarField field) {
        if (field.type() instanceof FieldType.Raw raw) {
            return raw(raw, field);
        } else if (field.type() instanceof FieldType.Words words) {
            return words(words.type(), field);
        }
        Scalar scalar = ((FieldType.Builtin) field.type()).scalar();
        return field.nativeType().map(type -> ofNative(type, scalar)).orElseGet(() -> engine.type(scalar));
    }

    private DataType raw(FieldType.Raw raw, ScalarField field) {
        if (!isOwn) {
            throw Mistake.at(
                    field.written().typeSpot(),
                    "`" + raw.sql() + "` is a type of " + source.provider().displayName() + ", and this database is "
                            + engine.displayName() + ".",
                    "Use a type of the language, or a database of the provider.");
        }
        return new DataType.Native(raw.sql());
    }

    private DataType words(EnumModel type, ScalarField field) {
        if (engine.has(Trait.ENUM_TYPES)) {
            return new DataType.Enumeration(
                    Optional.of(new Naming(engine).of(type.schema(), type.type(), field.spot())), stored(type));
        }
        return engine.has(Trait.ENUM_COLUMNS)
                ? new DataType.Enumeration(Optional.empty(), stored(type))
                : engine.type(Scalar.STRING);
    }

    static List<String> stored(EnumModel type) {
        return type.words().stream().map(EnumModel.Word::stored).toList();
    }

    private DataType ofNative(NativeType type, Scalar scalar) {
        NativeKind.Meaning meaning =
                kinds.find(type.name()).orElseThrow().meaning().apply(type.arguments());
        if (isOwn) {
            return meaning.own();
        } else if (scalar == Scalar.BOOLEAN) {
            return engine.type(scalar);
        }
        DataType common = meaning.elsewhere()
                .orElseThrow(() -> Mistake.at(
                        type.spot(),
                        "The native type " + type.text() + " is "
                                + source.provider().displayName() + "'s, and this database is " + engine.displayName()
                                + ", which has nothing like it.",
                        "Leave it out, or use a database of the provider."));
        return scalar == Scalar.INT && common instanceof DataType.Bool ? engine.type(scalar) : common;
    }
}
