package dev.godwit.schema;

/**
 * A trigger of a table.
 *
 * @param definition the whole statement that makes it
 */
public record Trigger(String name, QualifiedName table, String definition) {}
