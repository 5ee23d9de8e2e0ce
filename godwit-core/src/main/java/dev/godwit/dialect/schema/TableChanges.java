package dev.godwit.dialect.schema;

import dev.godwit.schema.change.TableChange;
import java.util.List;

/** How an engine writes each change of a table. */
public interface TableChanges extends ChangeSql<TableChange> {

    List<Piece> create(TableChange.Create change);

    List<Piece> drop(TableChange.Drop change);

    List<Piece> rename(TableChange.Rename change);

    List<Piece> createLike(TableChange.CreateLike change);

    List<Piece> setComment(TableChange.SetComment change);

    @Override
    default List<Piece> pieces(TableChange change) {
        if (change instanceof TableChange.Create create) {
            return create(create);
        } else if (change instanceof TableChange.Drop drop) {
            return drop(drop);
        } else if (change instanceof TableChange.Rename rename) {
            return rename(rename);
        } else if (change instanceof TableChange.CreateLike createLike) {
            return createLike(createLike);
        }
        return setComment((TableChange.SetComment) change);
    }
}
