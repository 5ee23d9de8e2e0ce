package dev.godwit.lint.sqlserver;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.lint.rule.Work;
import java.util.Locale;

/** Building an index stops writes to its table. */
final class IndexNotOnline implements Rule {

    private static final About ABOUT = About.of(
            "index-not-online",
            Severity.WARNING,
            "Building an index stops writes to its table",
            "CREATE INDEX holds a lock that stops writes (a clustered one stops reads too) until the index "
                    + "is there. WITH (ONLINE = ON) lets everybody work; Enterprise, Developer and Azure editions have "
                    + "it.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.CreateIndex create
                && !statement.isNew(create.table())
                && !create.definition()
                        .toUpperCase(Locale.ROOT)
                        .replace(" ", "")
                        .contains("ONLINE=ON")) {
            sink.found(
                    "Nobody can write to " + statement.table(create.table()) + " while the index is built"
                            + statement.lasting(create.table(), Work.INDEX) + ".",
                    statement.sql() + " WITH (ONLINE = ON);");
        }
    }
}
