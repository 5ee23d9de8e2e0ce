package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.ColumnChanges;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.schema.Column;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.ColumnChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns of tables that are there. */
record SqlserverColumnChanges(
        Names names, Literals literals, SqlserverColumns columns, SqlserverComments comments, SqlserverLookup lookup)
        implements ColumnChanges {

    SqlserverColumnChanges(Names names, Literals literals, SqlserverColumns columns, SqlserverComments comments) {
        this(names, literals, columns, comments, new SqlserverLookup(names, literals));
    }

    @Override
    public List<Piece> add(ColumnChange.Add change) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(alter(change.table(), "ADD " + columns.definition(change.table(), change.definition())));
        change.definition()
                .comment()
                .ifPresent(text ->
                        pieces.add(new Statement(comments.column(change.table(), change.column(), Optional.of(text)))));
        return pieces;
    }

    @Override
    public List<Piece> drop(ColumnChange.Drop change) {
        return List.of(
                new Statement(lookup.dropDefault(change.table(), change.column())),
                new Statement(lookup.dropChecks(change.table(), change.column())),
                alter(change.table(), "DROP COLUMN " + names.of(change.column())));
    }

    @Override
    public List<Piece> rename(ColumnChange.Rename change) {
        return List.of(SqlserverRename.part(change.table(), change.column(), change.to(), "COLUMN", names, literals));
    }

    @Override
    public List<Piece> redefine(ColumnChange.Redefine change) {
        Column to = change.to();
        Optional<Column> was = change.was();
        refuseNumbering(change);
        List<Piece> pieces = new ArrayList<>();
        boolean computed =
                to.generated().isPresent() || was.flatMap(Column::generated).isPresent();
        if (computed) {
            pieces.add(alter(change.table(), "DROP COLUMN " + names.of(to.name())));
            pieces.add(alter(change.table(), "ADD " + columns.definition(change.table(), to)));
        } else {
            dropRules(change, pieces);
            pieces.add(alter(
                    change.table(),
                    "ALTER COLUMN " + names.of(to.name()) + " " + columns.type(to)
                            + (to.nullable() ? " NULL" : " NOT NULL")));
            addRules(change, pieces);
        }
        if (to.comment().isPresent() || was.flatMap(Column::comment).isPresent()) {
            pieces.add(new Statement(comments.column(change.table(), to.name(), to.comment())));
        }
        return pieces;
    }

    private static void refuseNumbering(ColumnChange.Redefine change) {
        boolean before = change.was().flatMap(Column::identity).isPresent();
        boolean after = change.to().identity().isPresent();
        if (change.was().isPresent() && before != after) {
            throw Unsupported.because(
                    "SQL Server does not begin or end the numbering of a column that is there.",
                    "Add another column, copy the numbers, and drop this one.");
        }
    }

    private void dropRules(ColumnChange.Redefine change, List<Piece> pieces) {
        QualifiedName table = change.table();
        boolean unknown = change.was().isEmpty();
        if (unknown || change.was().flatMap(Column::defaultValue).isPresent()) {
            pieces.add(new Statement(lookup.dropDefault(table, change.column())));
        }
        if (change.was()
                .map(was -> SqlserverColumns.hasCheck(was.type()))
                .orElse(SqlserverColumns.hasCheck(change.to().type()))) {
            pieces.add(new Statement(lookup.dropChecks(table, change.column())));
        }
    }

    private void addRules(ColumnChange.Redefine change, List<Piece> pieces) {
        Column to = change.to();
        to.defaultValue()
                .ifPresent(value -> pieces.add(alter(
                        change.table(),
                        "ADD " + columns.defaultRule(change.table(), to.name(), value, Optional.of(to.type())) + " FOR "
                                + names.of(to.name()))));
        if (SqlserverColumns.hasCheck(to.type())) {
            pieces.add(alter(change.table(), "ADD " + columns.check(change.table(), to)));
        }
    }

    @Override
    public List<Piece> setNullable(ColumnChange.SetNullable change) {
        return List.of(change.type()
                .<Piece>map(type -> alter(
                        change.table(),
                        "ALTER COLUMN " + names.of(change.column()) + " " + columns.typeName(type)
                                + (change.nullable() ? " NULL" : " NOT NULL")))
                .orElseGet(
                        () -> new Statement(lookup.setNullable(change.table(), change.column(), change.nullable()))));
    }

    @Override
    public List<Piece> setDefault(ColumnChange.SetDefault change) {
        List<Piece> pieces = new ArrayList<>();
        if (!change.known() || change.was().isPresent()) {
            pieces.add(new Statement(lookup.dropDefault(change.table(), change.column())));
        }
        change.value()
                .ifPresent(value -> pieces.add(alter(
                        change.table(),
                        "ADD " + columns.defaultRule(change.table(), change.column(), value, Optional.empty()) + " FOR "
                                + names.of(change.column()))));
        return pieces;
    }

    private Statement alter(QualifiedName table, String action) {
        return new Statement("ALTER TABLE " + names.of(table) + " " + action);
    }
}
