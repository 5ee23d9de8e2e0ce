package dev.godwit.dialect.schema;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.schema.View;
import dev.godwit.schema.change.ViewChange;
import java.util.List;

/**
 * Plain views.
 *
 * @param engine its name for people
 * @param names how names are written
 * @param words what engines say differently
 */
public record WrittenViews(String engine, Names names, Words words) implements ViewChanges {

    /** What engines say differently. */
    public interface Words {

        /** What begins a view that takes the place of another: {@code CREATE OR REPLACE VIEW}; empty text where there is no such thing. */
        String replacing();

        /** The statements that give another name. */
        List<Piece> rename(ViewChange.Rename change);
    }

    @Override
    public List<Piece> create(ViewChange.Create change) {
        View view = change.view();
        refuse(view.materialized());
        String rest = names.of(view.name())
                + (view.columns().isEmpty() ? "" : " " + names.list(view.columns()))
                + " AS\n" + view.query();
        if (change.replace() && words.replacing().isEmpty()) {
            return List.of(
                    new Statement("DROP VIEW IF EXISTS " + names.of(view.name())),
                    new Statement("CREATE VIEW " + rest));
        }
        return List.of(new Statement((change.replace() ? words.replacing() : "CREATE VIEW") + " " + rest));
    }

    @Override
    public List<Piece> drop(ViewChange.Drop change) {
        refuse(change.materialized());
        return List.of(
                new Statement("DROP VIEW " + (change.ifPresent() ? "IF EXISTS " : "") + names.of(change.view())));
    }

    @Override
    public List<Piece> rename(ViewChange.Rename change) {
        refuse(change.materialized());
        return words.rename(change);
    }

    @Override
    public List<Piece> refresh(ViewChange.Refresh change) {
        refuse(true);
        return List.of();
    }

    private void refuse(boolean materialized) {
        if (materialized) {
            throw Unsupported.because(
                    engine + " has no materialized views.", "Use a view, or a table that a job fills again.");
        }
    }
}
