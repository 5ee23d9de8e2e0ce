package dev.godwit.dialect.schema;

import dev.godwit.schema.change.IndexChange;
import java.util.List;

/** How an engine writes each change of an index. */
public interface IndexChanges extends ChangeSql<IndexChange> {

    List<Piece> create(IndexChange.Create change);

    List<Piece> drop(IndexChange.Drop change);

    List<Piece> rename(IndexChange.Rename change);

    @Override
    default List<Piece> pieces(IndexChange change) {
        if (change instanceof IndexChange.Create create) {
            return create(create);
        } else if (change instanceof IndexChange.Drop drop) {
            return drop(drop);
        }
        return rename((IndexChange.Rename) change);
    }
}
