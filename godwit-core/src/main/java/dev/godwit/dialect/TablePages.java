package dev.godwit.dialect;

/**
 * A table that has no key, as pages of a file. A row that is updated moves, so it may be met again on a later page.
 *
 * @param count how many pages there are
 * @param rows about how many rows are on all of them
 */
public record TablePages(long count, long rows) {}
