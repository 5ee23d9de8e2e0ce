package dev.godwit.lint.form;

import java.util.Optional;

/**
 * The definition of a column.
 *
 * @param type as it was written, blanks made one
 * @param notNull whether it says {@code NOT NULL} or {@code PRIMARY KEY}
 * @param nullable whether it says {@code NULL}
 * @param defaultValue the expression behind {@code DEFAULT}
 * @param generated how its values come to be
 * @param check whether it has a check
 * @param references the table that a foreign key of its own points to
 * @param moved whether it says where it stands ({@code FIRST}, {@code AFTER})
 */
public record ColumnForm(
        Name name,
        String type,
        boolean notNull,
        boolean nullable,
        Optional<String> defaultValue,
        Generated generated,
        boolean primaryKey,
        boolean unique,
        boolean check,
        Optional<Name> references,
        boolean moved) {

    /** How the values of a column come to be. */
    public enum Generated {
        /** By whoever writes the row. */
        NO,
        /** From a sequence: {@code IDENTITY}, {@code AUTO_INCREMENT}, {@code serial}. */
        SEQUENCE,
        /** Computed and kept. */
        STORED,
        /** Computed when read. */
        VIRTUAL
    }

    /** Its type as it compares with others. */
    public TypeForm typeForm() {
        return TypeForm.of(type);
    }
}
