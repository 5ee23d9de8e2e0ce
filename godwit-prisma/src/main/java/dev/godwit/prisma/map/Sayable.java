package dev.godwit.prisma.map;

import dev.godwit.prisma.types.Provider;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Extension;
import dev.godwit.schema.Index;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of a structure a Prisma schema has words for. It has none for views, routines, triggers, sequences of their own, checks and the like,
 * indexes over expressions, conditions of indexes and comments: whoever has them wrote them by hand, and Prisma leaves them alone too.
 */
public final class Sayable {

    private static final Set<String> METHODS = Set.of("hash", "gist", "gin", "spgist", "brin", "fulltext");

    private final Schema wanted;

    private final boolean isLoose;

    private Sayable(Schema wanted, boolean isLoose) {
        this.wanted = wanted;
        this.isLoose = isLoose;
    }

    /**
     * The structure without the rest.
     *
     * @param provider whose types it is about
     * @param wanted what the Prisma schema says; a table that is not in it is kept whole, so that it can come back whole
     */
    public static Schema of(Schema there, Schema wanted, Provider provider) {
        return new Sayable(wanted, provider == Provider.SQLITE).schema(there);
    }

    private Schema schema(Schema there) {
        List<Extension> extensions = there.extensions().stream()
                .filter(wanted.extensions()::contains)
                .toList();
        return new Schema(
                there.namespaces(),
                extensions,
                there.enums(),
                wanted.sequences(),
                there.tables().stream().map(this::table).toList(),
                wanted.views(),
                wanted.routines(),
                wanted.triggers());
    }

    private Table table(Table there) {
        Optional<Table> other = wanted.table(there.name());
        return other.map(table -> sayable(there, table)).orElse(there);
    }

    private Table sayable(Table table, Table wanted) {
        Table there = new SameWords(isLoose).of(table, wanted);
        return there.withConstraints(there.constraints().stream()
                        .filter(rule ->
                                !isHandmade(rule) || wanted.constraints().contains(rule))
                        .toList())
                .withIndexes(there.indexes().stream()
                        .filter(index ->
                                !isHandmade(index) || wanted.index(index.name()).isPresent())
                        .map(index ->
                                commented(index, wanted.index(index.name()).flatMap(Index::comment)))
                        .toList())
                .commented(wanted.comment());
    }

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

    private static Index commented(Index index, Optional<String> comment) {
        return new Index(
                index.name(),
                index.parts(),
                index.unique(),
                index.method(),
                index.include(),
                index.condition(),
                comment);
    }
}
