package dev.godwit.schema;

import java.util.OptionalLong;

/**
 * A sequence of numbers that no column owns.
 *
 * @param start the first number; empty for the engine's default
 * @param increment the step; empty for 1
 * @param least the lowest number; empty for the engine's default
 * @param greatest the highest number; empty for the engine's default
 * @param cycle whether it begins anew after the last
 * @param cache how many numbers a session takes at once; empty for the engine's default
 */
public record Sequence(
        QualifiedName name,
        OptionalLong start,
        OptionalLong increment,
        OptionalLong least,
        OptionalLong greatest,
        boolean cycle,
        OptionalLong cache) {

    /** A sequence from 1 by 1. */
    public static Sequence of(QualifiedName name) {
        return new Sequence(
                name,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                false,
                OptionalLong.empty());
    }
}
