package dev.godwit.prisma.model;

import dev.godwit.prisma.syntax.Spot;
import java.util.List;
import java.util.Optional;

/**
 * An enum.
 *
 * @param spot where its name stands
 * @param name as fields name it
 * @param type its name in the database
 * @param schema what {@code @@schema} says
 */
public record EnumModel(Spot spot, String name, String type, Optional<String> schema, List<Word> words) {

    public EnumModel {
        words = List.copyOf(words);
    }

    /**
     * One of its values.
     *
     * @param name as defaults name it
     * @param stored as the database has it
     */
    public record Word(String name, String stored) {}

    /** The value of this name, as the database has it. */
    public Optional<String> stored(String word) {
        return words.stream()
                .filter(one -> one.name().equals(word))
                .map(Word::stored)
                .findFirst();
    }
}
