package dev.godwit.schema.change;

import dev.godwit.schema.Schema;
import java.util.List;

/**
 * What changes make of a structure, without a database. It is as strict as engines are about what they can know: a table is not dropped
 * while foreign keys point to it, a column not while an index is over it.
 */
public final class Application {

    private Application() {}

    /**
     * The structure after a change.
     *
     * @throws ChangeMismatchException when the change does not fit
     */
    public static Schema to(Schema before, Change change) {
        return to(before, List.of(change));
    }

    /**
     * The structure after these changes, one after the other.
     *
     * @throws ChangeMismatchException when one of them does not fit
     */
    public static Schema to(Schema before, List<Change> changes) {
        if (changes.isEmpty()) {
            return before;
        }
        Draft draft = new Draft(before);
        changes.forEach(change -> apply(draft, change));
        return draft.schema();
    }

    private static void apply(Draft draft, Change change) {
        if (change instanceof TableChange table) {
            new TableApplication(draft, table).apply();
        } else if (change instanceof ColumnChange column) {
            new ColumnApplication(draft, column).apply();
        } else if (change instanceof ConstraintChange constraint) {
            new RuleApplication(draft, constraint).apply(constraint);
        } else if (change instanceof IndexChange index) {
            new RuleApplication(draft, index).apply(index);
        } else if (change instanceof EnumChange type) {
            new EnumApplication(draft, type).apply();
        } else {
            new OtherApplication(draft).apply(change);
        }
    }
}
