package dev.godwit.dialect.h2;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.ConstraintChanges;
import dev.godwit.dialect.schema.ConstraintTexts;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Action;
import dev.godwit.schema.change.ConstraintChange;
import java.util.List;

/** Rules of tables that are there. */
record H2Constraints(Names names, ConstraintTexts rules) implements ConstraintChanges {

    @Override
    public List<Piece> add(ConstraintChange.Add change) {
        return List.of(new Action(change.table(), "ADD " + rules.of(change.constraint()), ""));
    }

    @Override
    public List<Piece> drop(ConstraintChange.Drop change) {
        String what = change.name().map(name -> "CONSTRAINT " + names.of(name)).orElse("PRIMARY KEY");
        return List.of(new Action(change.table(), "DROP " + what, ""));
    }

    @Override
    public List<Piece> rename(ConstraintChange.Rename change) {
        return List.of(new Action(
                change.table(), "RENAME CONSTRAINT " + names.of(change.from()) + " TO " + names.of(change.to()), ""));
    }
}
