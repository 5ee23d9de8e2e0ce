package dev.godwit.prisma.write;

import dev.godwit.prisma.syntax.Attribute;
import dev.godwit.prisma.types.Scalar;
import java.util.Optional;

/**
 * The type of a field.
 *
 * @param word its name, as a file has it
 * @param scalar the type of the language, where it is one
 * @param unsupported the type of the database, where the language has none
 * @param nativeType what says which type of the database it is, where it is not the usual one
 */
record WrittenType(
        String word,
        Optional<Scalar> scalar,
        Optional<String> unsupported,
        boolean isList,
        Optional<Attribute> nativeType) {

    static WrittenType of(Scalar scalar) {
        return new WrittenType(scalar.word(), Optional.of(scalar), Optional.empty(), false, Optional.empty());
    }

    static WrittenType ofEnum(String name) {
        return new WrittenType(name, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    static WrittenType unsupported(String sql) {
        return new WrittenType("Unsupported", Optional.empty(), Optional.of(sql), false, Optional.empty());
    }

    WrittenType as(Attribute type) {
        return new WrittenType(word, scalar, unsupported, isList, Optional.of(type));
    }

    WrittenType list() {
        return new WrittenType(word, scalar, unsupported, true, nativeType);
    }

    boolean is(Scalar wanted) {
        return scalar.equals(Optional.of(wanted));
    }

    /** Whether a field of one may hold the key that a field of the other is. */
    boolean holds(WrittenType other) {
        return word.equals(other.word) && unsupported.equals(other.unsupported) && !isList && !other.isList;
    }
}
