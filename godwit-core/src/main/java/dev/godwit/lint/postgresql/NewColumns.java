package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.ColumnForm;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.TableAction;
import java.util.List;

/** The columns that a statement makes. */
final class NewColumns {

    private NewColumns() {}

    static List<ColumnForm> of(Form form) {
        if (form instanceof Form.CreateTable create) {
            return create.columns();
        }
        return form instanceof Form.AlterTable alter
                ? alter.actions().stream()
                        .filter(TableAction.AddColumn.class::isInstance)
                        .map(action -> ((TableAction.AddColumn) action).column())
                        .toList()
                : List.of();
    }
}
