package dev.godwit.lint.portable;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.ObjectKind;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import java.util.stream.Collectors;

/** A whole schema or database is dropped. */
final class DropSchema implements Rule {

    private static final About ABOUT = About.of(
            "drop-schema",
            Severity.ERROR,
            "A whole schema or database is dropped",
            "Everything in it is gone. That is done by hand, by somebody who has looked.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.Drop drop
                && (drop.kind() == ObjectKind.SCHEMA || drop.kind() == ObjectKind.DATABASE)) {
            String names = drop.names().stream().map(Name::text).collect(Collectors.joining(", "));
            sink.found("Everything in " + names + " is lost.");
        }
    }
}
