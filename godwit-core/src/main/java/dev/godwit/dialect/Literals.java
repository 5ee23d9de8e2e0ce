package dev.godwit.dialect;

import dev.godwit.schema.QualifiedName;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** How an engine writes values and names, safe against injection in every server mode. */
public interface Literals {

    /** A string literal of any text, line ends, quotes and backslashes included. */
    String text(String value);

    /** A truth value. */
    default String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    /** A literal of bytes. */
    default String bytes(byte[] value) {
        return "X'" + HexFormat.of().formatHex(value) + "'";
    }

    /** A literal for Godwit's timestamp columns, millisecond precision. */
    String timestamp(Instant instant);

    /**
     * An expression for the milliseconds since the transaction began, for senders that write the bookkeeping before the statements
     * have run; empty where it is written afterwards.
     */
    default Optional<String> elapsedMs() {
        return Optional.empty();
    }

    /** A quoted identifier. */
    String identifier(String name);

    /** A quoted identifier, with its schema where it names one. */
    default String identifier(QualifiedName name) {
        return name.schema().map(schema -> identifier(schema) + ".").orElse("") + identifier(name.name());
    }
}
