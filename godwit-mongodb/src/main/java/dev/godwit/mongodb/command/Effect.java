package dev.godwit.mongodb.command;

/** Whether a command that was sent, and never answered, did its work. */
public enum Effect {
    /** It did. */
    TOOK_EFFECT,
    /** It did not; the database is as before it. */
    DID_NOT,
    /** The database does not show it, or shows that a part was done. */
    CANNOT_BE_TOLD
}
