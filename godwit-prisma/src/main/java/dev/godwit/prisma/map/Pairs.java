package dev.godwit.prisma.map;

import dev.godwit.prisma.model.Model;
import dev.godwit.prisma.model.Relation.ManyToMany;
import dev.godwit.prisma.model.ScalarField;
import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table between two models of which each has a list of the other (Prisma documentation, “Implicit many-to-many relations”): {@code
 * _Relation} with the columns {@code A} and {@code B}.
 */
final class Pairs {

    private static final String A = "A";
    private static final String B = "B";
    private static final List<String> BOTH = List.of(A, B);

    private final Engine engine;
    private final GivenNames names;
    private final Columns columns;
    private final boolean foreignKeys;

    /**
     * Tables for an engine.
     *
     * @param foreignKeys whether the engine looks after them
     */
    Pairs(Engine engine, Columns columns, boolean foreignKeys) {
        this.engine = engine;
        this.names = new GivenNames(engine.longestName());
        this.columns = columns;
        this.foreignKeys = foreignKeys;
    }

    Table table(ManyToMany relation) {
        Model a = relation.a();
        String name = "_" + relation.name();
        List<Column> both = List.of(columns.reference(A, id(a)), columns.reference(B, id(relation.b())));
        List<Constraint> rules = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        if (engine.has(Trait.KEYED_PAIRS)) {
            rules.add(new Constraint.PrimaryKey(Optional.of(names.ofPair(name, "_AB_pkey")), BOTH));
        } else if (engine.has(Trait.UNIQUE_RULES)) {
            rules.add(new Constraint.Unique(
                    Optional.of(names.ofPair(name, "_AB_unique")), BOTH, false, Deferral.NOT_DEFERRABLE));
        } else {
            indexes.add(Index.of(names.ofPair(name, "_AB_unique"), BOTH).onlyOnce());
        }
        indexes.add(Index.of(names.ofPair(name, "_B_index"), List.of(B)));
        if (foreignKeys) {
            rules.addAll(references(relation, name));
        }
        return Table.of(lies(a, name), both)
                .withConstraints(rules)
                .withIndexes(indexes)
                .withOptions(engine.options());
    }

    /** SQL Server refuses two ways by which one row could be deleted. */
    private List<Constraint> references(ManyToMany relation, String name) {
        Model a = relation.a();
        Model b = relation.b();
        boolean cascades = !(a.equals(b) && engine.has(Trait.NO_RESTRICT));
        References references = new References(engine);
        return List.of(
                references.ofPair(name, A, lies(a, a.table()), id(a).column(), cascades),
                references.ofPair(name, B, lies(b, b.table()), id(b).column(), cascades));
    }

    private QualifiedName lies(Model model, String name) {
        return new Naming(engine).of(model.schema(), name, model.spot());
    }

    private static ScalarField id(Model model) {
        return model.id().orElseThrow().fields().get(0);
    }
}
