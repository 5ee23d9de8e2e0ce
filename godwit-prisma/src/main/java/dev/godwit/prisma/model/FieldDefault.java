package dev.godwit.prisma.model;

import dev.godwit.prisma.syntax.Value;

/** What {@code @default} says. */
public sealed interface FieldDefault {

    /** A value, or a list of values. */
    record Constant(Value value) implements FieldDefault {}

    /** {@code now()}. */
    record Now() implements FieldDefault {}

    /** {@code autoincrement()}. */
    record Counter() implements FieldDefault {}

    /** {@code dbgenerated("…")}. */
    record Expression(String sql) implements FieldDefault {}

    /** {@code uuid()} and others that the client makes; the database has no default. */
    record ByClient() implements FieldDefault {}
}
