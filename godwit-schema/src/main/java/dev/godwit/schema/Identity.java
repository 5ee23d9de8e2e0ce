package dev.godwit.schema;

import java.util.OptionalLong;

/**
 * Numbers that the engine gives by itself ({@code SERIAL}, {@code AUTO_INCREMENT}, {@code GENERATED … AS IDENTITY}).
 *
 * @param always whether a row may not bring its own number, where the engine can refuse that
 * @param start the first number; empty for 1
 * @param increment the step; empty for 1
 */
public record Identity(boolean always, OptionalLong start, OptionalLong increment) {

    /** From 1 by 1; a row may bring its own number. */
    public static Identity byDefault() {
        return new Identity(false, OptionalLong.empty(), OptionalLong.empty());
    }
}
