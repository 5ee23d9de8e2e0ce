package dev.godwit.prisma.map;

import dev.godwit.prisma.types.Scalar;
import dev.godwit.schema.DataType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Prisma makes of the language on one engine.
 *
 * @param name Godwit's name for it
 * @param displayName its name for people
 * @param longestName to how many bytes names are cut that nobody gave
 * @param usualSchema the schema whose name is left out
 * @param types what stands for the types of the language
 * @param options what tables get
 */
public record Engine(
        String name,
        String displayName,
        int longestName,
        Optional<String> usualSchema,
        Set<Trait> traits,
        Map<Scalar, DataType> types,
        Map<String, String> options) {

    /** Whether Prisma does this on it. */
    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** What stands for a type of the language. */
    public DataType type(Scalar scalar) {
        return Optional.ofNullable(types.get(scalar)).orElseThrow();
    }
}
