package dev.godwit.schema;

/**
 * A function, a procedure, an aggregate.
 *
 * @param kind what stands behind {@code CREATE}, for example {@code FUNCTION}
 * @param arguments their types as the engine writes them, which tell it from others of the same name; empty where there are none
 * @param definition the whole statement that makes it
 */
public record Routine(String kind, QualifiedName name, String arguments, String definition) {}
