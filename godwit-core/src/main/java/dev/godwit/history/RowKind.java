package dev.godwit.history;

import dev.godwit.migration.MigrationKind;

/** What kind of migration a history row is about, as the table holds it. */
public enum RowKind {
    /** A versioned migration. */
    VERSIONED("versioned"),
    /** A repeatable one. */
    REPEATABLE("repeatable"),
    /** A mark at the start of a history: everything at or below it counts as applied. */
    BASELINE("baseline"),
    /** Marked as applied where others had run before: speaks of itself alone. */
    MARKED("marked");

    private final String text;

    RowKind(String text) {
        this.text = text;
    }

    /** The text in the table. */
    public String text() {
        return text;
    }

    /** The kind of the row that a migration gets when it runs. */
    public static RowKind of(MigrationKind kind) {
        return switch (kind) {
            case VERSIONED -> VERSIONED;
            case REPEATABLE, ALWAYS -> REPEATABLE;
            case BASELINE -> BASELINE;
        };
    }

    /** Whether it was only marked as applied: there is nothing to undo. */
    public boolean isMark() {
        return this == BASELINE || this == MARKED;
    }

    /** The kind of this text; an unknown text comes from a newer release and is refused by the caller. */
    public static java.util.Optional<RowKind> of(String text) {
        for (RowKind kind : values()) {
            if (kind.text.equals(text)) {
                return java.util.Optional.of(kind);
            }
        }
        return java.util.Optional.empty();
    }
}
