package dev.godwit.prisma.map;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.Index;
import java.util.Set;

/**
 * What of a table a Prisma schema has words for. It has none for checks and the like, indexes over expressions, conditions of indexes: whoever
 * has them wrote them by hand, and Prisma leaves them alone too.
 */
public final class Sayable {

    private static final Set<String> METHODS = Set.of("hash", "gist", "gin", "spgist", "brin", "fulltext");

    private Sayable() {}

    /** Whether there are no words for a rule. */
    public static boolean isHandmade(Constraint rule) {
        return rule instanceof Constraint.Check || rule instanceof Constraint.Other;
    }

    /** Whether there are no words for an index. */
    public static boolean isHandmade(Index index) {
        return index.condition().isPresent()
                || !index.include().isEmpty()
                || index.method().filter(method -> !METHODS.contains(method)).isPresent()
                || index.parts().stream()
                        .anyMatch(part -> part.isExpression() || part.nulls().isPresent());
    }
}
