package dev.godwit.spring;

import dev.godwit.GodwitBuilder;

/** A bean that has a say in how Godwit is built, after all properties: for what no property is there for. */
@FunctionalInterface
public interface GodwitCustomizer {

    /**
     * Changes what is built.
     *
     * @param database the database's name; {@code default} where there is only one and it has none
     * @param godwit what is built
     */
    void customize(String database, GodwitBuilder godwit);
}
