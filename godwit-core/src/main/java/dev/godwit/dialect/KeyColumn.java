package dev.godwit.dialect;

/**
 * A column of a key along which a table is walked.
 *
 * @param name as the catalogue has it
 * @param type as the engine writes it; empty where that is not needed
 * @param form how its values are written in SQL
 * @param hidden whether it is one that the engine keeps by itself, whose name is written without quotes
 */
public record KeyColumn(String name, String type, Form form, boolean hidden) {

    /** A column of the table. */
    public KeyColumn(String name, String type, Form form) {
        this(name, type, form, false);
    }

    /** How values are written. */
    public enum Form {
        /** An exact number, written as it is. */
        NUMBER,
        /** Bytes, read as hexadecimal digits. */
        BYTES,
        /** Anything else, between quotes. */
        TEXT
    }
}
