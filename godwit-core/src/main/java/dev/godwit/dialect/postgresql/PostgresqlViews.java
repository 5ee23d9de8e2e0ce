package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.dialect.schema.ViewChanges;
import dev.godwit.schema.View;
import dev.godwit.schema.change.ViewChange;
import java.util.ArrayList;
import java.util.List;

/** Views, materialized ones among them. */
record PostgresqlViews(Names names) implements ViewChanges {

    /** There is no {@code CREATE OR REPLACE} for materialized views. */
    @Override
    public List<Piece> create(ViewChange.Create change) {
        View view = change.view();
        List<Piece> pieces = new ArrayList<>();
        if (change.replace() && view.materialized()) {
            pieces.add(new Statement("DROP MATERIALIZED VIEW IF EXISTS " + names.of(view.name())));
        }
        pieces.add(new Statement("CREATE " + (change.replace() && !view.materialized() ? "OR REPLACE " : "")
                + kind(view.materialized()) + " " + names.of(view.name())
                + (view.columns().isEmpty() ? "" : " " + names.list(view.columns()))
                + " AS\n" + view.query()));
        return pieces;
    }

    @Override
    public List<Piece> drop(ViewChange.Drop change) {
        return List.of(new Statement("DROP " + kind(change.materialized()) + " "
                + (change.ifPresent() ? "IF EXISTS " : "") + names.of(change.view())));
    }

    @Override
    public List<Piece> rename(ViewChange.Rename change) {
        return PostgresqlRename.of(kind(change.materialized()), change.view(), change.to(), names);
    }

    @Override
    public List<Piece> refresh(ViewChange.Refresh change) {
        return List.of(new Statement("REFRESH MATERIALIZED VIEW " + (change.concurrently() ? "CONCURRENTLY " : "")
                + names.of(change.view())));
    }

    private static String kind(boolean materialized) {
        return materialized ? "MATERIALIZED VIEW" : "VIEW";
    }
}
