package dev.godwit.dialect.schema;

import dev.godwit.schema.change.ColumnChange;
import java.util.List;

/** How an engine writes each change of a column. */
public interface ColumnChanges extends ChangeSql<ColumnChange> {

    List<Piece> add(ColumnChange.Add change);

    List<Piece> drop(ColumnChange.Drop change);

    List<Piece> rename(ColumnChange.Rename change);

    List<Piece> redefine(ColumnChange.Redefine change);

    List<Piece> setNullable(ColumnChange.SetNullable change);

    List<Piece> setDefault(ColumnChange.SetDefault change);

    @Override
    default List<Piece> pieces(ColumnChange change) {
        if (change instanceof ColumnChange.Add add) {
            return add(add);
        } else if (change instanceof ColumnChange.Drop drop) {
            return drop(drop);
        } else if (change instanceof ColumnChange.Rename rename) {
            return rename(rename);
        } else if (change instanceof ColumnChange.Redefine redefine) {
            return redefine(redefine);
        } else if (change instanceof ColumnChange.SetNullable setNullable) {
            return setNullable(setNullable);
        }
        return setDefault((ColumnChange.SetDefault) change);
    }
}
