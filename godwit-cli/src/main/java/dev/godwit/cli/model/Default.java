package dev.godwit.cli.model;

import java.math.BigDecimal;

/** What an attribute is where nothing is said. */
sealed interface Default {

    /** A text, a day or a time of day as text, or the constant of an enum. */
    record Text(String value) implements Default {}

    /** A number. */
    record Numeric(BigDecimal value) implements Default {}

    /** True or false. */
    record Truth(boolean value) implements Default {}

    /** The day, time or moment at which the row is made. */
    record Now() implements Default {}

    /** A random UUID. */
    record Random() implements Default {}
}
