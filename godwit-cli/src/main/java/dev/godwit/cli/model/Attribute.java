package dev.godwit.cli.model;

import java.util.List;
import java.util.Optional;

/**
 * One attribute of a model, as it was typed.
 *
 * @param name as it was written
 * @param numbers its length, or its precision and scale
 * @param values the words of an enum
 * @param reference what it references, where it is a reference
 * @param initial its default
 */
record Attribute(
        String name,
        AttributeType type,
        List<Integer> numbers,
        List<String> values,
        Optional<Reference> reference,
        Optional<Default> initial,
        boolean nullable,
        boolean unique,
        boolean index) {

    Attribute {
        numbers = List.copyOf(numbers);
        values = List.copyOf(values);
    }
}
