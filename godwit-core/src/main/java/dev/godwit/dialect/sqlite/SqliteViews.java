package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.dialect.schema.WrittenViews;
import dev.godwit.schema.change.ViewChange;
import java.util.List;

/** What SQLite says of views: one under another name is a new one. */
record SqliteViews(Names names, SqliteTables tables) implements WrittenViews.Words {

    @Override
    public String replacing() {
        return "";
    }

    @Override
    public List<Piece> rename(ViewChange.Rename change) {
        TokenText old = tables.view(change.view())
                .map(tables::read)
                .orElseThrow(() -> Unsupported.because(
                        "SQLite has no other names for views, and there is no view " + change.view() + " to be seen.",
                        "Drop it and create it under the other name."));
        int at = SqliteTable.nameAt(old);
        String create = old.replaced(at, at + 1, names.of(change.to().name())).text();
        tables.putView(change.to(), create);
        return List.of(new Statement("DROP VIEW " + names.of(change.view())), new Statement(create));
    }
}
