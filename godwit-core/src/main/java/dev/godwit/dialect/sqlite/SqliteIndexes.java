package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.IndexChanges;
import dev.godwit.dialect.schema.IndexTexts;
import dev.godwit.dialect.schema.IndexTexts.Feature;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.schema.Index;
import dev.godwit.schema.change.IndexChange;
import java.util.EnumSet;
import java.util.List;

/** Indexes. They lie in the schema of their table, and there is no other name for one but by making it anew. */
record SqliteIndexes(Names names, SqliteTables tables, IndexTexts texts) implements IndexChanges {

    SqliteIndexes(Names names, SqliteTables tables) {
        this(names, tables, new IndexTexts("SQLite", names, EnumSet.of(Feature.EXPRESSIONS, Feature.CONDITION)));
    }

    /** Takes the change into the texts of its table. */
    void remember(IndexChange change) {
        if (change instanceof IndexChange.Create create) {
            TokenText text = tables.read(text(create));
            tables.change(
                    change.table(),
                    table -> table.without(create.index().name()).plus(text));
        } else if (change instanceof IndexChange.Drop drop) {
            tables.change(change.table(), table -> table.without(drop.name()));
        } else if (change instanceof IndexChange.Rename rename) {
            TokenText renamed = renamed(rename);
            tables.change(change.table(), table -> table.without(rename.from()).plus(renamed));
        }
    }

    private String text(IndexChange.Create change) {
        Index index = change.index();
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + (change.ifAbsent() ? "IF NOT EXISTS " : "")
                + names.of(change.table().beside(index.name())) + " ON "
                + names.of(change.table().name()) + " "
                + texts.parts(index.parts()) + texts.include(index) + texts.condition(index);
    }

    private TokenText renamed(IndexChange.Rename change) {
        TokenText old = tables.find(change.table())
                .flatMap(table -> table.index(change.from()))
                .orElseThrow(() -> Unsupported.because(
                        "SQLite has no other names for indexes, and there is no index " + change.from() + " of a table "
                                + change.table() + " to be seen.",
                        "Drop it and create it under the other name."));
        int at = SqliteTable.nameAt(old);
        return old.replaced(at, at + 1, names.of(change.to()));
    }

    @Override
    public List<Piece> create(IndexChange.Create change) {
        return List.of(new Statement(text(change)));
    }

    @Override
    public List<Piece> drop(IndexChange.Drop change) {
        return List.of(new Statement("DROP INDEX " + (change.ifPresent() ? "IF EXISTS " : "")
                + names.of(change.table().beside(change.name()))));
    }

    @Override
    public List<Piece> rename(IndexChange.Rename change) {
        return List.of(
                new Statement("DROP INDEX " + names.of(change.table().beside(change.from()))),
                new Statement(renamed(change).text()));
    }
}
