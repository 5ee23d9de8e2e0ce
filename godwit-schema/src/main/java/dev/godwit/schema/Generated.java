package dev.godwit.schema;

/**
 * A column that is computed from others.
 *
 * @param expression as the engine writes it
 * @param stored whether it is written with the row, or computed when it is read
 */
public record Generated(String expression, boolean stored) {}
