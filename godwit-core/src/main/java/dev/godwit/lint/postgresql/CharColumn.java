package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.ColumnForm;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** char(n) pads with blanks. */
final class CharColumn implements Rule {

    private static final About ABOUT = About.of(
            "char-column",
            Severity.INFO,
            "char(n) pads with blanks",
            "char(n) is stored with blanks up to its length and compares without them, which surprises, and "
                    + "saves nothing. Use text, or varchar(n) where a limit is wanted.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        for (ColumnForm column : NewColumns.of(statement.form())) {
            if (column.typeForm().isOne("char", "character", "bpchar")) {
                sink.found("Values of " + column.name() + " are padded with blanks.", column.name() + " text");
            }
        }
    }
}
