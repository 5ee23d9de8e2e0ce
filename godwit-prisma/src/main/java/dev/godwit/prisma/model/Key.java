package dev.godwit.prisma.model;

import dev.godwit.prisma.syntax.Spot;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Fields that are a key, or that an index is over.
 *
 * @param map its name in the database, where one is said
 * @param method {@code gin} and the like; empty for the engine's usual one
 * @param condition which rows it has, where not all
 */
public record Key(
        Spot spot,
        Kind kind,
        List<Part> parts,
        Optional<String> map,
        Optional<String> method,
        Optional<String> condition) {

    public Key {
        parts = List.copyOf(parts);
    }

    /** What it is for. */
    public enum Kind {
        ID,
        UNIQUE,
        INDEX
    }

    /**
     * One field of it.
     *
     * @param length how many characters of it count
     * @param operators the operator class
     */
    public record Part(ScalarField field, boolean descending, OptionalInt length, Optional<String> operators) {}

    /** Its fields, in order. */
    public List<ScalarField> fields() {
        return parts.stream().map(Part::field).toList();
    }

    /** The columns of its fields, in order. */
    public List<String> columns() {
        return fields().stream().map(ScalarField::column).toList();
    }

    boolean isOver(List<ScalarField> others) {
        Set<ScalarField> own = new HashSet<>(fields());
        return own.size() == others.size() && own.containsAll(others);
    }
}
