package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.ColumnForm;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** A limit on the length of a text is hard to lower. */
final class VarcharLimit implements Rule {

    private static final About ABOUT = About.off(
            "varchar-limit",
            "A limit on the length of a text is hard to lower",
            "varchar(n) takes as much space as text, and raising its limit is free; lowering it rewrites the "
                    + "table. A check on the length can be added and dropped without that.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        for (ColumnForm column : NewColumns.of(statement.form())) {
            if (column.typeForm().isOne("varchar")
                    && !column.typeForm().arguments().isEmpty()) {
                sink.found(
                        "To lower the limit of " + column.name() + " later rewrites the table.",
                        column.name() + " text CHECK (length(" + column.name() + ") <= "
                                + column.typeForm().arguments().get(0) + ")");
            }
        }
    }
}
