package dev.godwit.jpa.write;

import dev.godwit.schema.DataType;
import java.util.List;
import java.util.Optional;

/**
 * The type of a field for a column.
 *
 * @param java with its package; empty where {@code words} or a class of the package say it
 * @param own a class of the package
 * @param words what an enum of the entity's own has
 * @param element whether there are many of that type
 * @param code the field of {@code SqlTypes} that says how it is sent
 * @param cast whether a value is sent as a text that the engine turns into its type
 * @param definition the type in the words of the engine, where Hibernate would take another
 */
record FieldType(
        String java,
        Optional<String> own,
        List<String> words,
        boolean element,
        Optional<String> code,
        boolean cast,
        Optional<String> definition,
        DataType stored) {

    FieldType {
        words = List.copyOf(words);
    }

    boolean isEnum() {
        return own.isPresent() || !words.isEmpty();
    }
}
