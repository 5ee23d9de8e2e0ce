package dev.godwit.dialect.h2;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.CommentOn;
import dev.godwit.dialect.schema.IndexChanges;
import dev.godwit.dialect.schema.IndexTexts;
import dev.godwit.dialect.schema.IndexTexts.Feature;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.schema.Index;
import dev.godwit.schema.change.IndexChange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Indexes. */
record H2Indexes(Names names, CommentOn comments, IndexTexts texts) implements IndexChanges {

    H2Indexes(Names names, CommentOn comments) {
        this(names, comments, new IndexTexts("H2", names, EnumSet.of(Feature.NULLS)));
    }

    @Override
    public List<Piece> create(IndexChange.Create change) {
        Index index = change.index();
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Statement("CREATE " + (index.unique() ? "UNIQUE " : "")
                + index.method()
                        .filter("spatial"::equalsIgnoreCase)
                        .map(any -> "SPATIAL ")
                        .orElse("") + "INDEX "
                + (change.ifAbsent() ? "IF NOT EXISTS " : "")
                + names.of(index.name()) + " ON " + names.of(change.table())
                + " " + texts.parts(index.parts()) + texts.include(index) + texts.condition(index)));
        index.comment()
                .ifPresent(text ->
                        pieces.add(new Statement(comments.index(change.table(), index.name(), Optional.of(text)))));
        return pieces;
    }

    @Override
    public List<Piece> drop(IndexChange.Drop change) {
        return List.of(new Statement("DROP INDEX "
                + (change.ifPresent() ? "IF EXISTS " : "")
                + names.of(change.table().beside(change.name()))));
    }

    @Override
    public List<Piece> rename(IndexChange.Rename change) {
        return List.of(new Statement("ALTER INDEX " + names.of(change.table().beside(change.from())) + " RENAME TO "
                + names.of(change.to())));
    }

    @Override
    public List<Piece> comment(IndexChange.SetComment change) {
        return List.of(new Statement(comments.index(
                change.table(), change.index().name(), change.index().comment())));
    }
}
