package dev.godwit.dialect.schema;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.SchemaSql.Writer;
import dev.godwit.schema.change.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * A writer that needs to remember nothing.
 *
 * @param parts how each change is written
 * @param names how names are written
 * @param joined whether actions on one table share a statement
 */
public record PartsWriter(ChangeSql<Change> parts, Names names, boolean joined) implements Writer {

    @Override
    public List<String> statements(List<Change> changes) {
        List<Piece> pieces = new ArrayList<>();
        for (Change change : changes) {
            pieces.addAll(parts.pieces(change));
        }
        return AlterTables.statements(pieces, names, joined);
    }
}
