package dev.godwit.prisma.model;

import dev.godwit.prisma.types.Scalar;

/** What a field that is stored holds. */
public sealed interface FieldType {

    /** How messages name it. */
    String text();

    /** One of the language's own types. */
    record Builtin(Scalar scalar) implements FieldType {
        @Override
        public String text() {
            return scalar.word();
        }
    }

    /** One of the values of an enum. */
    record Words(EnumModel type) implements FieldType {
        @Override
        public String text() {
            return type.name();
        }
    }

    /** A type that only the database knows. */
    record Raw(String sql) implements FieldType {
        @Override
        public String text() {
            return "Unsupported(\"" + sql + "\")";
        }
    }

    /** Whether it is this type of the language. */
    default boolean is(Scalar scalar) {
        return equals(new Builtin(scalar));
    }
}
