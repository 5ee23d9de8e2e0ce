package dev.godwit.dialect.h2;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.dialect.schema.WrittenViews;
import dev.godwit.schema.change.ViewChange;
import java.util.List;

/** What H2 says of views. */
record H2Views(Names names) implements WrittenViews.Words {

    @Override
    public String replacing() {
        return "CREATE OR REPLACE VIEW";
    }

    @Override
    public List<Piece> rename(ViewChange.Rename change) {
        H2Names.requireOneSchema(change.view(), change.to());
        return List.of(new Statement("ALTER VIEW " + names.of(change.view()) + " RENAME TO "
                + names.of(change.to().name())));
    }
}
