package dev.godwit.dialect.schema;

import dev.godwit.schema.change.EnumChange;
import java.util.List;

/** How an engine writes each change of an enumeration that is a type of its own. */
public interface EnumChanges extends ChangeSql<EnumChange> {

    List<Piece> create(EnumChange.Create change);

    List<Piece> drop(EnumChange.Drop change);

    List<Piece> addValue(EnumChange.AddValue change);

    List<Piece> renameValue(EnumChange.RenameValue change);

    List<Piece> rename(EnumChange.Rename change);

    @Override
    default List<Piece> pieces(EnumChange change) {
        if (change instanceof EnumChange.Create create) {
            return create(create);
        } else if (change instanceof EnumChange.Drop drop) {
            return drop(drop);
        } else if (change instanceof EnumChange.AddValue addValue) {
            return addValue(addValue);
        } else if (change instanceof EnumChange.RenameValue renameValue) {
            return renameValue(renameValue);
        }
        return rename((EnumChange.Rename) change);
    }
}
