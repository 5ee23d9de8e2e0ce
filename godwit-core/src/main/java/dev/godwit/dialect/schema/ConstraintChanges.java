package dev.godwit.dialect.schema;

import dev.godwit.schema.change.ConstraintChange;
import java.util.List;

/** How an engine writes each change of a rule of a table. */
public interface ConstraintChanges extends ChangeSql<ConstraintChange> {

    List<Piece> add(ConstraintChange.Add change);

    List<Piece> drop(ConstraintChange.Drop change);

    List<Piece> rename(ConstraintChange.Rename change);

    @Override
    default List<Piece> pieces(ConstraintChange change) {
        if (change instanceof ConstraintChange.Add add) {
            return add(add);
        } else if (change instanceof ConstraintChange.Drop drop) {
            if (drop.name().isEmpty() && drop.ruleKind() != ConstraintChange.Kind.PRIMARY_KEY) {
                throw Unsupported.because(
                        "A rule of table " + drop.table() + " is to go that has no name.",
                        "Look its name up in the database, and name it in the change.");
            }
            return drop(drop);
        }
        return rename((ConstraintChange.Rename) change);
    }
}
