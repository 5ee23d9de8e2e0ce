package dev.godwit.dialect.h2;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.CommentOn;
import dev.godwit.dialect.schema.ConstraintTexts;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.dialect.schema.TableChanges;
import dev.godwit.schema.Column;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.IndexChange;
import dev.godwit.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables. */
record H2Tables(Names names, H2Columns columns, ConstraintTexts rules, H2Indexes indexes, CommentOn comments)
        implements TableChanges {

    @Override
    public List<Piece> create(TableChange.Create change) {
        Table table = change.definition();
        List<String> lines = Stream.concat(
                        table.columns().stream().map(columns::definition),
                        table.constraints().stream().map(rules::of))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Statement("CREATE TABLE " + (change.ifAbsent() ? "IF NOT EXISTS " : "") + names.of(table.name())
                + " (\n    " + String.join(",\n    ", lines) + "\n)"));
        table.indexes()
                .forEach(index -> pieces.addAll(
                        indexes.create(new IndexChange.Create(table.name(), index, change.ifAbsent(), false))));
        table.comment().ifPresent(text -> pieces.add(new Statement(comments.table(table.name(), Optional.of(text)))));
        for (Column column : table.columns()) {
            column.comment()
                    .ifPresent(text ->
                            pieces.add(new Statement(comments.column(table.name(), column.name(), Optional.of(text)))));
        }
        return pieces;
    }

    @Override
    public List<Piece> drop(TableChange.Drop change) {
        return List.of(new Statement("DROP TABLE " + (change.ifPresent() ? "IF EXISTS " : "") + names.of(change.table())
                + (change.cascade() ? " CASCADE" : "")));
    }

    @Override
    public List<Piece> rename(TableChange.Rename change) {
        H2Names.requireOneSchema(change.table(), change.to());
        return List.of(new Statement("ALTER TABLE " + names.of(change.table()) + " RENAME TO "
                + names.of(change.to().name())));
    }

    @Override
    public List<Piece> createLike(TableChange.CreateLike change) {
        return List.of(new Statement("CREATE TABLE " + names.of(change.table()) + " AS SELECT * FROM "
                + names.of(change.model()) + " WITH NO DATA"));
    }

    @Override
    public List<Piece> setComment(TableChange.SetComment change) {
        return List.of(new Statement(comments.table(change.table(), change.comment())));
    }
}
