package dev.godwit.dialect.schema;

import dev.godwit.schema.Index;
import dev.godwit.schema.change.IndexChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an engine writes each change of an index. */
public interface IndexChanges extends ChangeSql<IndexChange> {

    List<Piece> create(IndexChange.Create change);

    List<Piece> drop(IndexChange.Drop change);

    List<Piece> rename(IndexChange.Rename change);

    /** By making it anew, where an engine has no other way. */
    default List<Piece> comment(IndexChange.SetComment change) {
        Index was = change.index().commented(change.was());
        List<Piece> pieces =
                new ArrayList<>(drop(new IndexChange.Drop(change.table(), was.name(), Optional.of(was), false, false)));
        pieces.addAll(create(new IndexChange.Create(change.table(), change.index(), false, false)));
        return pieces;
    }

    @Override
    default List<Piece> pieces(IndexChange change) {
        if (change instanceof IndexChange.Create create) {
            return create(create);
        } else if (change instanceof IndexChange.Drop drop) {
            return drop(drop);
        } else if (change instanceof IndexChange.SetComment comment) {
            return comment(comment);
        }
        return rename((IndexChange.Rename) change);
    }
}
