package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.dialect.schema.WrittenViews;
import dev.godwit.schema.change.ViewChange;
import java.util.List;

/** What MySQL and MariaDB say of views. */
record MysqlViews(Names names) implements WrittenViews.Words {

    @Override
    public String replacing() {
        return "CREATE OR REPLACE VIEW";
    }

    @Override
    public List<Piece> rename(ViewChange.Rename change) {
        return List.of(new Statement("RENAME TABLE " + names.of(change.view()) + " TO " + names.of(change.to())));
    }
}
