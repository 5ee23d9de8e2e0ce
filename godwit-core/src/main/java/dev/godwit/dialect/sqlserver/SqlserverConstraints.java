package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.ConstraintChanges;
import dev.godwit.dialect.schema.ConstraintTexts;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Unique;
import dev.godwit.schema.change.ConstraintChange;
import java.util.List;
import java.util.Optional;

/** Rules of tables. */
record SqlserverConstraints(Names names, Literals literals, ConstraintTexts rules) implements ConstraintChanges {

    /** In unique keys of SQL Server NULL equals NULL always, so that needs no word. */
    String text(Constraint constraint) {
        return rules.of(
                constraint instanceof Unique unique
                        ? new Unique(unique.name(), unique.columns(), false, unique.deferral())
                        : constraint);
    }

    @Override
    public List<Piece> add(ConstraintChange.Add change) {
        return List.of(new Statement("ALTER TABLE " + names.of(change.table()) + " ADD " + text(change.constraint())));
    }

    @Override
    public List<Piece> drop(ConstraintChange.Drop change) {
        Optional<String> name = change.name().map(names::of);
        return List.of(
                new Statement(name.map(known -> "ALTER TABLE " + names.of(change.table()) + " DROP CONSTRAINT " + known)
                        .orElseGet(() -> new SqlserverLookup(names, literals).dropPrimaryKey(change.table()))));
    }

    @Override
    public List<Piece> rename(ConstraintChange.Rename change) {
        return SqlserverRename.object(
                change.table().beside(change.from()), change.table().beside(change.to()), names, literals);
    }
}
