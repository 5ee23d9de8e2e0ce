package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.ColumnChanges;
import dev.godwit.dialect.schema.CommentOn;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Action;
import dev.godwit.dialect.schema.Piece.Afterwards;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.ColumnChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns of tables that are there. */
record PostgresqlColumnChanges(Names names, PostgresqlColumns columns, CommentOn comments, PostgresqlLookup lookup)
        implements ColumnChanges {

    @Override
    public List<Piece> add(ColumnChange.Add change) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(action(
                change.table(),
                change.column(),
                "ADD COLUMN " + columns.definition(change.table(), change.definition())));
        change.definition()
                .comment()
                .ifPresent(text -> pieces.add(
                        new Afterwards(comments.column(change.table(), change.column(), Optional.of(text)))));
        return pieces;
    }

    @Override
    public List<Piece> drop(ColumnChange.Drop change) {
        return List.of(action(change.table(), change.column(), "DROP COLUMN " + names.of(change.column())));
    }

    @Override
    public List<Piece> rename(ColumnChange.Rename change) {
        return List.of(new Statement("ALTER TABLE " + names.of(change.table()) + " RENAME COLUMN "
                + names.of(change.column()) + " TO " + names.of(change.to())));
    }

    @Override
    public List<Piece> redefine(ColumnChange.Redefine change) {
        return new PostgresqlRedefinition(names, columns, comments, lookup, change).pieces();
    }

    @Override
    public List<Piece> setNullable(ColumnChange.SetNullable change) {
        return List.of(action(
                change.table(),
                change.column(),
                "ALTER COLUMN " + names.of(change.column()) + (change.nullable() ? " DROP" : " SET") + " NOT NULL"));
    }

    @Override
    public List<Piece> setDefault(ColumnChange.SetDefault change) {
        return List.of(action(
                change.table(),
                change.column(),
                "ALTER COLUMN " + names.of(change.column())
                        + change.value()
                                .map(value -> " SET DEFAULT " + columns.defaultOf(value, Optional.empty()))
                                .orElse(" DROP DEFAULT")));
    }

    private static Action action(QualifiedName table, String column, String text) {
        return new Action(table, text, "column " + column);
    }
}
