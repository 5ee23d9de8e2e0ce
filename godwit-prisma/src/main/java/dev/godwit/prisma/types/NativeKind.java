package dev.godwit.prisma.types;

import dev.godwit.schema.DataType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * A native type of a provider.
 *
 * @param name behind {@code @db.}
 * @param scalars the types of the language that it may stand behind
 * @param least how many arguments it has, or
 * @param most how many
 * @param takesMax whether {@code Max} may stand in place of a number
 * @param meaning what it is, with these arguments
 */
public record NativeKind(
        String name,
        Set<Scalar> scalars,
        int least,
        int most,
        boolean takesMax,
        Function<List<String>, Meaning> meaning) {

    /** What stands in place of the greatest length. */
    public static final String MAX = "Max";

    public NativeKind {
        scalars = Set.copyOf(scalars);
    }

    /**
     * What a native type is.
     *
     * @param own in databases of its provider
     * @param elsewhere in others; empty where they have nothing like it
     */
    public record Meaning(DataType own, Optional<DataType> elsewhere) {

        /** Something that all engines have a word for. */
        static Meaning common(DataType type) {
            return new Meaning(type, Optional.of(type));
        }

        /** Something that only this provider has. */
        static Meaning alone(String sql) {
            return new Meaning(new DataType.Native(sql), Optional.empty());
        }

        /** Something that has another name elsewhere. */
        static Meaning alone(String sql, DataType elsewhere) {
            return new Meaning(new DataType.Native(sql), Optional.of(elsewhere));
        }
    }

    /** Whether it may have so many arguments. */
    public boolean takes(int arguments) {
        return arguments == least || arguments == most;
    }

    static NativeKind plain(String name, Scalar scalar, Meaning meaning) {
        return new NativeKind(name, Set.of(scalar), 0, 0, false, arguments -> meaning);
    }

    static NativeKind common(String name, Scalar scalar, DataType type) {
        return plain(name, scalar, Meaning.common(type));
    }

    static NativeKind sized(String name, Scalar scalar, int least, Function<OptionalInt, Meaning> meaning) {
        return new NativeKind(name, Set.of(scalar), least, 1, false, arguments -> meaning.apply(number(arguments, 0)));
    }

    static NativeKind decimal(String unsized) {
        return new NativeKind(
                "Decimal",
                Set.of(Scalar.DECIMAL),
                0,
                2,
                false,
                arguments -> arguments.isEmpty()
                        ? Meaning.alone(unsized, new DataType.Decimal(OptionalInt.empty(), OptionalInt.empty()))
                        : Meaning.common(new DataType.Decimal(number(arguments, 0), number(arguments, 1))));
    }

    NativeKind behind(Scalar... all) {
        return new NativeKind(name, Set.of(all), least, most, takesMax, meaning);
    }

    static OptionalInt number(List<String> arguments, int index) {
        return index < arguments.size() && !arguments.get(index).equals(MAX)
                ? OptionalInt.of(Integer.parseInt(arguments.get(index)))
                : OptionalInt.empty();
    }
}
