package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.IndexKind;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** IF NOT EXISTS passes over an invalid index. */
final class ConcurrentIfNotExists implements Rule {

    private static final About ABOUT = About.of(
            "concurrent-index-if-not-exists",
            Severity.WARNING,
            "IF NOT EXISTS passes over an invalid index",
            "When CREATE INDEX CONCURRENTLY fails, an invalid index of that name is left: it is kept up to "
                    + "date and never used. With IF NOT EXISTS the next try sees the name, does nothing and reports "
                    + "success. Drop what may be there first.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.CreateIndex create && create.concurrently() && create.ifNotExists()) {
            String name = create.name().map(Name::text).orElse("");
            String unique = create.kind() == IndexKind.UNIQUE ? "UNIQUE " : "";
            sink.found(
                    "If an earlier try failed, the invalid index " + name
                            + " that it left counts as existing, and stays.",
                    "DROP INDEX CONCURRENTLY IF EXISTS " + name + ";",
                    "CREATE " + unique + "INDEX CONCURRENTLY " + create.definition() + ";");
        }
    }
}
