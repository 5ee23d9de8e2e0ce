package dev.godwit.plan;

/** What {@code migrate} does where a migration has a change of rows that is done batch by batch. */
public enum BackfillPolicy {
    /** It is done at its place in the migration. */
    RUN,
    /** The run ends in front of it: a run of its own does it, and what stands behind it waits. */
    DEFER
}
