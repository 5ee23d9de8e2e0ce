package dev.godwit.dialect.h2;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.ChangeSql;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.schema.change.NamespaceChange;
import java.util.List;

/** Schemas. */
record H2Namespaces(Names names) implements ChangeSql<NamespaceChange> {

    @Override
    public List<Piece> pieces(NamespaceChange change) {
        if (change instanceof NamespaceChange.Create create) {
            return List.of(new Statement(
                    "CREATE SCHEMA " + (create.ifAbsent() ? "IF NOT EXISTS " : "") + names.of(create.name())));
        }
        NamespaceChange.Drop drop = (NamespaceChange.Drop) change;
        return List.of(new Statement("DROP SCHEMA " + (drop.ifPresent() ? "IF EXISTS " : "") + names.of(drop.name())
                + (drop.cascade() ? " CASCADE" : "")));
    }
}
