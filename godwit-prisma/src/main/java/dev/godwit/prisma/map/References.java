package dev.godwit.prisma.map;

import dev.godwit.prisma.model.Relation;
import dev.godwit.prisma.model.ScalarField;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Foreign keys (Prisma documentation, “Referential actions”). */
final class References {

    private final Engine engine;
    private final GivenNames names;

    References(Engine engine) {
        this.engine = engine;
        this.names = new GivenNames(engine.longestName());
    }

    ForeignKey of(Relation.Reference relation) {
        List<String> columns = columns(relation.fields());
        return new ForeignKey(
                Optional.of(relation.map()
                        .orElseGet(() -> names.foreignKey(relation.from().table(), columns))),
                columns,
                new Naming(engine).of(relation.to().schema(), relation.to().table(), relation.spot()),
                columns(relation.referenced()),
                usual(relation.onDelete().orElseGet(() -> onDelete(relation.fields()))),
                usual(relation.onUpdate().orElse(ReferenceAction.CASCADE)),
                Deferral.NOT_DEFERRABLE);
    }

    /** A key that may be empty becomes that; one with a part that may not holds its row. */
    private static ReferenceAction onDelete(List<ScalarField> fields) {
        return fields.stream().allMatch(ScalarField::isOptional) ? ReferenceAction.SET_NULL : ReferenceAction.RESTRICT;
    }

    private ReferenceAction usual(ReferenceAction action) {
        return action == ReferenceAction.RESTRICT && engine.has(Trait.NO_RESTRICT) ? ReferenceAction.NO_ACTION : action;
    }

    /** The key of one of the two rows that belong together. */
    ForeignKey ofPair(String table, String column, QualifiedName to, String id, boolean cascades) {
        ReferenceAction action = cascades ? ReferenceAction.CASCADE : ReferenceAction.NO_ACTION;
        return new ForeignKey(
                Optional.of(names.ofPair(table, "_" + column + "_fkey")),
                List.of(column),
                to,
                List.of(id),
                action,
                action,
                Deferral.NOT_DEFERRABLE);
    }

    static List<String> columns(List<ScalarField> fields) {
        return fields.stream().map(ScalarField::column).toList();
    }
}
