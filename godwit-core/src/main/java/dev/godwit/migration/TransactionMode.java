package dev.godwit.migration;

/** Whether a script runs inside one transaction. */
public enum TransactionMode {
    /** Where the engine's DDL is transactional and every statement allows it. The default. */
    AUTO,
    /** Required: refused before anything runs where a statement cannot run in a transaction. */
    ON,
    /** Statement by statement, each journalled ({@code transaction:false}). */
    OFF
}
