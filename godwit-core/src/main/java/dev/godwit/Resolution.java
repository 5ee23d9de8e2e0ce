package dev.godwit;

/** How a migration that stopped part-way is settled. */
public enum Resolution {
    /** A person finished it: record it as applied. */
    APPLIED,
    /** A person undid what it had done: record it as not applied. */
    ROLLED_BACK,
    /** The statement in doubt had no effect: go on with it at the next run. */
    RETRY
}
