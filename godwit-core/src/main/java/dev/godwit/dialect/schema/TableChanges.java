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

    /** Only some engines have options that change under a table that is there. */
    default List<Piece> setOptions(TableChange.SetOptions change) {
        throw Unsupported.because(
                "The options of table " + change.table() + " stay as they are.",
                "Make another table with them, copy the rows, and rename it.");
    }

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
        } else if (change instanceof TableChange.SetOptions setOptions) {
            return setOptions(setOptions);
        }
        return setComment((TableChange.SetComment) change);
    }
}
