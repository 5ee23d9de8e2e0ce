package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.ConstraintChanges;
import dev.godwit.dialect.schema.ConstraintTexts;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Action;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.schema.change.ConstraintChange;
import java.util.List;

/** Rules of tables that are there. */
record PostgresqlConstraints(Names names, ConstraintTexts rules, PostgresqlLookup lookup) implements ConstraintChanges {

    @Override
    public List<Piece> add(ConstraintChange.Add change) {
        String text = rules.of(change.constraint());
        return List.of(new Action(
                change.table(),
                "ADD " + text,
                "rule " + change.constraint().name().orElse(text)));
    }

    @Override
    public List<Piece> drop(ConstraintChange.Drop change) {
        if (change.name().isEmpty()) {
            return List.of(new Statement(lookup.dropPrimaryKey(change.table())));
        }
        String name = change.name().get();
        return List.of(new Action(change.table(), "DROP CONSTRAINT " + names.of(name), "rule " + name));
    }

    @Override
    public List<Piece> rename(ConstraintChange.Rename change) {
        return List.of(new Statement("ALTER TABLE " + names.of(change.table()) + " RENAME CONSTRAINT "
                + names.of(change.from()) + " TO " + names.of(change.to())));
    }
}
