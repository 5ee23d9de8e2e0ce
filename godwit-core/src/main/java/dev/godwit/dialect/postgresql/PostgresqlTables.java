package dev.godwit.dialect.postgresql;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables. */
record PostgresqlTables(
        Names names, PostgresqlColumns columns, ConstraintTexts rules, PostgresqlIndexes indexes, CommentOn comments)
        implements TableChanges {

    @Override
    public List<Piece> create(TableChange.Create change) {
        Table table = change.definition();
        List<String> lines = Stream.concat(
                        table.columns().stream().map(column -> columns.definition(table.name(), column)),
                        table.constraints().stream().map(rules::of))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        PostgresqlTableOptions options = PostgresqlTableOptions.of(table);
        pieces.add(new Statement("CREATE " + options.before() + "TABLE " + (change.ifAbsent() ? "IF NOT EXISTS " : "")
                + names.of(table.name()) + " ("
                + (lines.isEmpty() ? "" : "\n    " + String.join(",\n    ", lines) + "\n") + ")" + options.behind()));
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

    /** Whether rows outlive a crash changes under a table; all else needs another one. */
    @Override
    public List<Piece> setOptions(TableChange.SetOptions change) {
        Map<String, String> now = new HashMap<>(change.options());
        Map<String, String> before = new HashMap<>(change.was());
        boolean unlogged = now.remove(PostgresqlTableOptions.UNLOGGED) != null;
        before.remove(PostgresqlTableOptions.UNLOGGED);
        return now.equals(before)
                ? List.of(new Statement(
                        "ALTER TABLE " + names.of(change.table()) + (unlogged ? " SET UNLOGGED" : " SET LOGGED")))
                : TableChanges.super.setOptions(change);
    }

    @Override
    public List<Piece> drop(TableChange.Drop change) {
        return List.of(new Statement("DROP TABLE " + (change.ifPresent() ? "IF EXISTS " : "") + names.of(change.table())
                + (change.cascade() ? " CASCADE" : "")));
    }

    @Override
    public List<Piece> rename(TableChange.Rename change) {
        return PostgresqlRename.of("TABLE", change.table(), change.to(), names);
    }

    @Override
    public List<Piece> createLike(TableChange.CreateLike change) {
        return List.of(new Statement(
                "CREATE TABLE " + names.of(change.table()) + " (LIKE " + names.of(change.model()) + " INCLUDING ALL)"));
    }

    @Override
    public List<Piece> setComment(TableChange.SetComment change) {
        return List.of(new Statement(comments.table(change.table(), change.comment())));
    }
}
