package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.dialect.schema.TableChanges;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.schema.Column;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables. */
record SqlserverTables(
        Names names,
        Literals literals,
        SqlserverColumns columns,
        SqlserverConstraints constraints,
        SqlserverIndexes indexes,
        SqlserverComments comments)
        implements TableChanges {

    @Override
    public List<Piece> create(TableChange.Create change) {
        Table table = change.definition();
        List<String> statements = new ArrayList<>();
        statements.add(text(table));
        table.indexes().forEach(index -> statements.add(indexes.text(table.name(), index)));
        List<Piece> pieces = new ArrayList<>();
        if (change.ifAbsent()) {
            pieces.add(new Statement("IF OBJECT_ID(" + literals.text(names.of(table.name()))
                    + ", N'U') IS NULL\nBEGIN\n" + String.join(";\n", statements) + ";\nEND"));
        } else {
            statements.forEach(sql -> pieces.add(new Statement(sql)));
        }
        table.comment().ifPresent(text -> pieces.add(new Statement(comments.table(table.name(), Optional.of(text)))));
        for (Column column : table.columns()) {
            column.comment()
                    .ifPresent(text ->
                            pieces.add(new Statement(comments.column(table.name(), column.name(), Optional.of(text)))));
        }
        return pieces;
    }

    private String text(Table table) {
        List<String> lines = Stream.concat(
                        table.columns().stream().map(column -> columns.definition(table.name(), column)),
                        table.constraints().stream().map(constraints::text))
                .toList();
        return "CREATE TABLE " + names.of(table.name()) + " (\n    " + String.join(",\n    ", lines) + "\n)";
    }

    @Override
    public List<Piece> drop(TableChange.Drop change) {
        if (change.cascade()) {
            throw Unsupported.because(
                    "SQL Server does not drop what hangs on table " + change.table() + ".",
                    "Drop the foreign keys and views first.");
        }
        return List.of(
                new Statement("DROP TABLE " + (change.ifPresent() ? "IF EXISTS " : "") + names.of(change.table())));
    }

    @Override
    public List<Piece> rename(TableChange.Rename change) {
        return SqlserverRename.object(change.table(), change.to(), names, literals);
    }

    @Override
    public List<Piece> createLike(TableChange.CreateLike change) {
        return List.of(new Statement(
                "SELECT * INTO " + names.of(change.table()) + " FROM " + names.of(change.model()) + " WHERE 1 = 0"));
    }

    @Override
    public List<Piece> setComment(TableChange.SetComment change) {
        return List.of(new Statement(comments.table(change.table(), change.comment())));
    }
}
