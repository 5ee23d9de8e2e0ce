package dev.godwit.dialect;

import java.time.Instant;

/** How an engine writes values and names, safe against injection in every server mode. */
public interface Literals {

    /** A string literal of any text, line ends, quotes and backslashes included. */
    String text(String value);

    /** A literal for Godwit's timestamp columns, millisecond precision. */
    String timestamp(Instant instant);

    /** A quoted identifier. */
    String identifier(String name);
}
