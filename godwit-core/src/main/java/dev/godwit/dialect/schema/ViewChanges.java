package dev.godwit.dialect.schema;

import dev.godwit.schema.change.ViewChange;
import java.util.List;

/** How an engine writes each change of a view. */
public interface ViewChanges extends ChangeSql<ViewChange> {

    List<Piece> create(ViewChange.Create change);

    List<Piece> drop(ViewChange.Drop change);

    List<Piece> rename(ViewChange.Rename change);

    List<Piece> refresh(ViewChange.Refresh change);

    @Override
    default List<Piece> pieces(ViewChange change) {
        if (change instanceof ViewChange.Create create) {
            return create(create);
        } else if (change instanceof ViewChange.Drop drop) {
            return drop(drop);
        } else if (change instanceof ViewChange.Rename rename) {
            return rename(rename);
        }
        return refresh((ViewChange.Refresh) change);
    }
}
