package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.IndexChanges;
import dev.godwit.dialect.schema.IndexTexts;
import dev.godwit.dialect.schema.IndexTexts.Feature;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.IndexChange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Indexes. */
record SqlserverIndexes(Names names, Literals literals, SqlserverComments comments, IndexTexts texts)
        implements IndexChanges {

    SqlserverIndexes(Names names, Literals literals, SqlserverComments comments) {
        this(
                names,
                literals,
                comments,
                new IndexTexts("SQL Server", names, EnumSet.of(Feature.CONDITION, Feature.INCLUDE)));
    }

    String text(QualifiedName table, Index index) {
        return "CREATE " + (index.unique() ? "UNIQUE " : "")
                + index.method()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " ")
                        .orElse("")
                + "INDEX " + names.of(index.name()) + " ON " + names.of(table) + " " + texts.parts(index.parts())
                + texts.include(index) + texts.condition(index);
    }

    @Override
    public List<Piece> create(IndexChange.Create change) {
        Index index = change.index();
        String absent = change.ifAbsent()
                ? "IF INDEXPROPERTY(OBJECT_ID(" + literals.text(names.of(change.table())) + "), "
                        + literals.text(index.name()) + ", 'IndexID') IS NULL\n"
                : "";
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Statement(absent + text(change.table(), index)));
        index.comment()
                .ifPresent(text ->
                        pieces.add(new Statement(comments.index(change.table(), index.name(), Optional.of(text)))));
        return pieces;
    }

    @Override
    public List<Piece> drop(IndexChange.Drop change) {
        return List.of(new Statement("DROP INDEX " + (change.ifPresent() ? "IF EXISTS " : "") + names.of(change.name())
                + " ON " + names.of(change.table())));
    }

    @Override
    public List<Piece> rename(IndexChange.Rename change) {
        return List.of(SqlserverRename.part(change.table(), change.from(), change.to(), "INDEX", names, literals));
    }
}
