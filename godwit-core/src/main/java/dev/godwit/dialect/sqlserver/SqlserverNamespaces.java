package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.ChangeSql;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.schema.change.NamespaceChange;
import java.util.List;

/** Schemas. {@code CREATE SCHEMA} has to be the only statement of its batch. */
record SqlserverNamespaces(Names names, Literals literals) implements ChangeSql<NamespaceChange> {

    @Override
    public List<Piece> pieces(NamespaceChange change) {
        if (change instanceof NamespaceChange.Create create) {
            String text = "CREATE SCHEMA " + names.of(create.name());
            return List.of(new Statement(
                    create.ifAbsent()
                            ? "IF SCHEMA_ID(" + literals.text(create.name()) + ") IS NULL EXEC(" + literals.text(text)
                                    + ")"
                            : text));
        }
        NamespaceChange.Drop drop = (NamespaceChange.Drop) change;
        if (drop.cascade()) {
            throw Unsupported.because(
                    "SQL Server drops a schema only when nothing lies in it.", "Drop its tables first.");
        }
        return List.of(new Statement("DROP SCHEMA " + (drop.ifPresent() ? "IF EXISTS " : "") + names.of(drop.name())));
    }
}
