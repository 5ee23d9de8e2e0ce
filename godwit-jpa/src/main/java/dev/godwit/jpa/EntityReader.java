package dev.godwit.jpa;

/** Reads entities; implemented where their Hibernate is. */
@FunctionalInterface
public interface EntityReader {

    /**
     * What these entities want of a database. Connects to none.
     *
     * @throws dev.godwit.error.GodwitException where the entities are wrong, in the words of Hibernate
     */
    EntityModel read(EntityRequest request);
}
