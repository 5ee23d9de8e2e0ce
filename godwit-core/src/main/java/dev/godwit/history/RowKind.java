package dev.godwit.history;

/** What kind of migration a history row is about, as the table holds it. */
public enum RowKind {
    /** A versioned migration. */
    VERSIONED("versioned"),
    /** A repeatable one. */
    REPEATABLE("repeatable"),
    /** A mark below which everything counts as applied. */
    BASELINE("baseline");

    private final String text;

    RowKind(String text) {
        this.text = text;
    }

    /** The text in the table. */
    public String text() {
        return text;
    }

    static java.util.Optional<RowKind> of(String text) {
        for (RowKind kind : values()) {
            if (kind.text.equals(text)) {
                return java.util.Optional.of(kind);
            }
        }
        return java.util.Optional.empty();
    }
}
