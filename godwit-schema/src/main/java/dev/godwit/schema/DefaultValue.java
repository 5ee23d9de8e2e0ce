package dev.godwit.schema;

import java.math.BigDecimal;

/** What a column holds where a row says nothing about it. */
public sealed interface DefaultValue {

    /** This text. */
    record Text(String value) implements DefaultValue {}

    /** This number. */
    record Numeric(BigDecimal value) implements DefaultValue {}

    /** True or false. */
    record Truth(boolean value) implements DefaultValue {}

    /** NULL, said explicitly. */
    record Null() implements DefaultValue {}

    /** The day, time or moment at which the row is written, as the column's type wants it. */
    record Now() implements DefaultValue {}

    /** A random UUID. */
    record RandomUuid() implements DefaultValue {}

    /** The next number of a sequence. */
    record NextOf(QualifiedName sequence) implements DefaultValue {}

    /** An expression as the engine writes it, without parentheses around it. */
    record Expression(String sql) implements DefaultValue {}
}
