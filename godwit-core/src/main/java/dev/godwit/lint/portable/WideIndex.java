package dev.godwit.lint.portable;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.IndexKind;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** An index over more than three columns. */
final class WideIndex implements Rule {

    private static final About ABOUT = About.of(
            "wide-index",
            Severity.INFO,
            "An index over more than three columns",
            "Such an index is large, each write has to keep it, and its later columns seldom narrow a "
                    + "search. Fewer columns, or a second index, often serve better.");

    @Override
    public About about() {
        return ABOUT;
    }

    private static final int MOST_COLUMNS = 3;

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.CreateIndex create
                && create.columns() > MOST_COLUMNS
                && create.kind() == IndexKind.PLAIN) {
            sink.found("The index has " + create.columns() + " columns, which each write to " + create.table()
                    + " has to keep.");
        }
    }
}
