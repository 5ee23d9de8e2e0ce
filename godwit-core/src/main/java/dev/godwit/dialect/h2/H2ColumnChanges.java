package dev.godwit.dialect.h2;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.ColumnChanges;
import dev.godwit.dialect.schema.CommentOn;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.schema.Column;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.ColumnChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns of tables that are there. */
record H2ColumnChanges(Names names, H2Columns columns, CommentOn comments) implements ColumnChanges {

    @Override
    public List<Piece> add(ColumnChange.Add change) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(alter(change.table(), "ADD COLUMN " + columns.definition(change.definition())));
        change.definition()
                .comment()
                .ifPresent(text ->
                        pieces.add(new Statement(comments.column(change.table(), change.column(), Optional.of(text)))));
        return pieces;
    }

    @Override
    public List<Piece> drop(ColumnChange.Drop change) {
        return List.of(alter(change.table(), "DROP COLUMN " + names.of(change.column())));
    }

    @Override
    public List<Piece> rename(ColumnChange.Rename change) {
        return List.of(alter(
                change.table(), "ALTER COLUMN " + names.of(change.column()) + " RENAME TO " + names.of(change.to())));
    }

    /** H2 converts what is there as it defines the column anew, but lets a NOT NULL stay that is not repeated; what a column computes can only be had by a new column. */
    @Override
    public List<Piece> redefine(ColumnChange.Redefine change) {
        Column to = change.to();
        List<Piece> pieces = new ArrayList<>();
        if (to.generated().isPresent()
                || change.was().flatMap(Column::generated).isPresent()) {
            pieces.add(alter(change.table(), "DROP COLUMN " + names.of(to.name())));
            pieces.add(alter(change.table(), "ADD COLUMN " + columns.definition(to)));
        } else {
            pieces.add(alter(change.table(), "ALTER COLUMN " + columns.definition(to)));
            boolean couldBeNull = change.was().filter(Column::nullable).isPresent();
            if (to.nullable() && !couldBeNull) {
                pieces.add(alter(change.table(), "ALTER COLUMN " + names.of(to.name()) + " DROP NOT NULL"));
            }
        }
        if (to.comment().isPresent() || change.was().flatMap(Column::comment).isPresent()) {
            pieces.add(new Statement(comments.column(change.table(), to.name(), to.comment())));
        }
        return pieces;
    }

    @Override
    public List<Piece> setNullable(ColumnChange.SetNullable change) {
        return List.of(alter(
                change.table(),
                "ALTER COLUMN " + names.of(change.column()) + (change.nullable() ? " DROP" : " SET") + " NOT NULL"));
    }

    @Override
    public List<Piece> setDefault(ColumnChange.SetDefault change) {
        return List.of(alter(
                change.table(),
                "ALTER COLUMN " + names.of(change.column())
                        + change.value()
                                .map(value -> " SET DEFAULT " + columns.defaultOf(value, Optional.empty()))
                                .orElse(" DROP DEFAULT")));
    }

    private Statement alter(QualifiedName table, String action) {
        return new Statement("ALTER TABLE " + names.of(table) + " " + action);
    }
}
