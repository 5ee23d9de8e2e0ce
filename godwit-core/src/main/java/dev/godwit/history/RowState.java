package dev.godwit.history;

/** The state of a history row, as the table holds it. */
public enum RowState {
    /** Applied. */
    APPLIED("applied"),
    /** Its up is running, or was when its run died. */
    RUNNING("running"),
    /** Its up is done up to a backfill, which is left for a run of its own. */
    DEFERRED("deferred"),
    /** Its up stopped part-way with an error. */
    FAILED("failed"),
    /** Its down is running, or was when its run died. */
    UNDOING("undoing"),
    /** Its down stopped part-way with an error. */
    UNDO_FAILED("undo-failed");

    private final String text;

    RowState(String text) {
        this.text = text;
    }

    /** The text in the table. */
    public String text() {
        return text;
    }

    /** The state of this text; an unknown text comes from a newer release and is refused by the caller. */
    public static java.util.Optional<RowState> of(String text) {
        for (RowState state : values()) {
            if (state.text.equals(text)) {
                return java.util.Optional.of(state);
            }
        }
        return java.util.Optional.empty();
    }

    /** Whether the migration is only partly there. */
    public boolean isPartial() {
        return this != APPLIED;
    }

    /** Whether it is the way back that is only partly done. */
    public boolean isUndo() {
        return this == UNDOING || this == UNDO_FAILED;
    }
}
