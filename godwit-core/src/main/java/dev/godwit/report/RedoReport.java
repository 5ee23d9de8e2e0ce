package dev.godwit.report;

/**
 * What {@code redo} or {@code reset} did.
 *
 * @param down the way back
 * @param up the way forward again
 */
public record RedoReport(RollbackReport down, MigrateReport up) {}
