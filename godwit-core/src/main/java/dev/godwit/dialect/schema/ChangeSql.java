package dev.godwit.dialect.schema;

import dev.godwit.schema.change.Change;
import java.util.List;

/** How an engine writes one kind of change. */
@FunctionalInterface
public interface ChangeSql<C extends Change> {

    /** What it becomes, in order. */
    List<Piece> pieces(C change);
}
