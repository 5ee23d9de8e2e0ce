package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.WrittenViews;
import dev.godwit.schema.change.ViewChange;
import java.util.List;

/** What SQL Server says of views. */
record SqlserverViews(Names names, Literals literals) implements WrittenViews.Words {

    @Override
    public String replacing() {
        return "CREATE OR ALTER VIEW";
    }

    @Override
    public List<Piece> rename(ViewChange.Rename change) {
        return SqlserverRename.object(change.view(), change.to(), names, literals);
    }
}
