package dev.godwit.plan;

/** How a script runs. */
public enum ExecutionMode {
    /** In one transaction together with its history row. */
    TRANSACTION,
    /** Statement by statement, each noted in the journal before and after. */
    JOURNAL
}
