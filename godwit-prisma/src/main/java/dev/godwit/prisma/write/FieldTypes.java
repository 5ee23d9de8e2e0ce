package dev.godwit.prisma.write;

import dev.godwit.dialect.ColumnWords;
import dev.godwit.prisma.map.Engine;
import dev.godwit.prisma.map.LooseTypes;
import dev.godwit.prisma.map.Trait;
import dev.godwit.prisma.syntax.Argument;
import dev.godwit.prisma.types.NativeKind;
import dev.godwit.prisma.types.NativeKinds;
import dev.godwit.prisma.types.Scalar;
import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What fields are to be for columns to have their types: the types of the language, read backwards. */
final class FieldTypes {

    private static final Pattern NUMBERS = Pattern.compile("\\(([0-9 ,]+)\\)");

    private final Engine engine;
    private final ColumnWords sql;
    private final NativeKinds kinds;
    private final String source;
    private final BlockNames names;

    /**
     * Types for an engine.
     *
     * @param source the name of the data source, which stands before native types
     */
    FieldTypes(Engine engine, ColumnWords sql, NativeKinds kinds, String source, BlockNames names) {
        this.engine = engine;
        this.sql = sql;
        this.kinds = kinds;
        this.source = source;
        this.names = names;
    }

    WrittenType of(Table table, Column column) {
        if (column.type() instanceof DataType.Enumeration words && words.type().isEmpty()) {
            return ofEnum(names.enumOf(BlockNames.ofColumn(table, column)), words);
        }
        return column.type() instanceof DataType.Array array && engine.has(Trait.LISTS)
                ? one(array.element()).list()
                : one(column.type());
    }

    private WrittenType one(DataType type) {
        if (type instanceof DataType.Enumeration words) {
            return ofEnum(words.type().flatMap(names::enumOf), words);
        } else if (LooseTypes.areOf(engine)) {
            return LooseTypes.scalar(type).map(WrittenType::of).orElseGet(() -> unsupported(type));
        }
        return Arrays.stream(Scalar.values())
                .filter(scalar -> sql.areSame(engine.type(scalar), type))
                .findFirst()
                .map(WrittenType::of)
                .or(() -> nativeType(type))
                .orElseGet(() -> unsupported(type));
    }

    private WrittenType ofEnum(Optional<String> name, DataType.Enumeration words) {
        return name.map(WrittenType::ofEnum).orElseGet(() -> unsupported(words));
    }

    private WrittenType unsupported(DataType type) {
        return WrittenType.unsupported(sql.type(type));
    }

    private Optional<WrittenType> nativeType(DataType type) {
        List<List<String>> ways = ways(sql.type(type));
        return kinds.all().stream()
                .flatMap(kind -> ways.stream()
                        .filter(arguments -> kind.takes(arguments.size()) && isMeant(kind, arguments, type))
                        .map(arguments -> written(kind, arguments)))
                .findFirst();
    }

    private boolean isMeant(NativeKind kind, List<String> arguments, DataType type) {
        boolean isMax = arguments.contains(NativeKind.MAX);
        boolean isLength =
                kind.scalars().contains(Scalar.STRING) || kind.scalars().contains(Scalar.BYTES);
        return (!isMax || kind.takesMax())
                && !(isLength && arguments.contains("0"))
                && sql.areSame(kind.meaning().apply(arguments).own(), type);
    }

    /** With what may stand in its parentheses. */
    private static List<List<String>> ways(String type) {
        Matcher numbers = NUMBERS.matcher(type);
        Stream<List<String>> said =
                numbers.find() ? Stream.of(List.of(numbers.group(1).split(" *, *"))) : Stream.empty();
        return Stream.concat(Stream.of(List.<String>of()), Stream.concat(said, Stream.of(List.of(NativeKind.MAX))))
                .toList();
    }

    private WrittenType written(NativeKind kind, List<String> arguments) {
        List<Argument> values = arguments.stream()
                .map(one -> Made.plain(one.equals(NativeKind.MAX) ? Made.word(one) : Made.digits(one)))
                .toList();
        return WrittenType.of(scalar(kind)).as(Made.ofField(source + "." + kind.name(), values));
    }

    /** What may be a number or bytes is that, before it is true or false. */
    private static Scalar scalar(NativeKind kind) {
        return kind.scalars().stream()
                .filter(scalar -> scalar != Scalar.BOOLEAN)
                .findFirst()
                .orElse(Scalar.BOOLEAN);
    }
}
