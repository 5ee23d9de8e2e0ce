package dev.godwit.lint.form;

import java.util.List;
import java.util.Optional;

/**
 * A constraint of a table.
 *
 * @param name where it has one
 * @param columns that it names first
 * @param references the table that a foreign key points to
 * @param expression of a check, without the outer parentheses
 * @param notValid whether rows that are there are left unchecked ({@code NOT VALID}, {@code WITH NOCHECK})
 * @param usingIndex the index that it takes over
 * @param definition from its kind on, as it was written
 */
public record ConstraintForm(
        Kind kind,
        Optional<Name> name,
        List<Name> columns,
        Optional<Name> references,
        String expression,
        boolean notValid,
        Optional<Name> usingIndex,
        String definition) {

    public ConstraintForm {
        columns = List.copyOf(columns);
    }

    /** What it asks for. */
    public enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        FOREIGN_KEY,
        CHECK,
        EXCLUDE,
        NOT_NULL
    }

    /** The name, or one that could be given to it. */
    public String nameOr(String proposal) {
        return name.map(Name::text).orElse(proposal);
    }
}
