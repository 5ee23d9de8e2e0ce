package dev.godwit.lint.rule;

/**
 * How large a table is, as the catalogue of a database estimates it.
 *
 * @param rows how many
 * @param bytes its rows and what belongs to them, without indexes
 */
public record TableSize(long rows, long bytes) {}
