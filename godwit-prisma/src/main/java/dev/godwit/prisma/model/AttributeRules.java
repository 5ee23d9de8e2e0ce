package dev.godwit.prisma.model;

import dev.godwit.error.Nearest;
import dev.godwit.prisma.syntax.Attribute;
import dev.godwit.prisma.syntax.Mistake;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which attributes may stand where. */
final class AttributeRules {

    static final List<String> SCALAR = List.of("id", "unique", "default", "map", "updatedAt", "ignore", "shardKey");
    static final List<String> RELATION = List.of("relation", "ignore");
    static final List<String> MODEL =
            List.of("id", "unique", "index", "fulltext", "map", "ignore", "schema", "shardKey");
    static final List<String> ENUM = List.of("map", "schema");
    static final List<String> WORD = List.of("map");

    private static final Set<String> REPEATABLE = Set.of("unique", "index", "fulltext");

    private AttributeRules() {}

    /**
     * Refuses what is unknown there, or stands there twice.
     *
     * @param where for messages, for example {@code A relation}
     */
    static void check(List<Attribute> attributes, List<String> known, String where) {
        Set<String> seen = new HashSet<>();
        for (Attribute attribute : attributes) {
            String sign = attribute.ofBlock() ? "@@" : "@";
            if (!known.contains(attribute.name())) {
                throw Mistake.at(
                        attribute.spot(),
                        where + " has no attribute " + attribute.signed() + ".",
                        Nearest.to(attribute.name(), known)
                                .map(nearest -> "Did you mean " + sign + nearest + "?")
                                .orElse("Known are: " + sign + String.join(", " + sign, known) + "."));
            } else if (!seen.add(attribute.name()) && !(attribute.ofBlock() && REPEATABLE.contains(attribute.name()))) {
                throw Mistake.at(
                        attribute.spot(), attribute.signed() + " stands here twice.", "Leave one of them out.");
            }
        }
    }
}
