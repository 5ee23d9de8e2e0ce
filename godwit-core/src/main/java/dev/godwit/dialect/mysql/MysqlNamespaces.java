package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.ChangeSql;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.schema.change.NamespaceChange;
import java.util.List;

/** Schemas, which are databases here. */
record MysqlNamespaces(Names names, String engine) implements ChangeSql<NamespaceChange> {

    @Override
    public List<Piece> pieces(NamespaceChange change) {
        if (change instanceof NamespaceChange.Create create) {
            return List.of(new Statement(
                    "CREATE SCHEMA " + (create.ifAbsent() ? "IF NOT EXISTS " : "") + names.of(create.name())));
        }
        NamespaceChange.Drop drop = (NamespaceChange.Drop) change;
        if (!drop.cascade()) {
            throw Unsupported.because(
                    engine + " drops a schema only with all that lies in it.", "Say so, with cascade.");
        }
        return List.of(new Statement("DROP SCHEMA " + (drop.ifPresent() ? "IF EXISTS " : "") + names.of(drop.name())));
    }
}
