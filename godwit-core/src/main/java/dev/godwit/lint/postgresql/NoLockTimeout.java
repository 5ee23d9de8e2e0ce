package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import java.util.List;

/** A strong lock is waited for without limit. */
final class NoLockTimeout implements Rule {

    private static final About ABOUT = About.off(
            "no-lock-timeout",
            "A strong lock is waited for without limit",
            "A statement that waits for a strong lock lets every later query of the table wait behind it. "
                    + "With lock_timeout it gives up after a while instead of stopping the application, and is tried "
                    + "again. This rule is off, because Godwit sets lock_timeout by itself (lock-timeout in the "
                    + "configuration); it is for migrations that something else runs too, such as a script of --sql.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        boolean first = statement.before().stream().noneMatch(form -> isStrong(form, statement));
        if (first
                && isStrong(statement.form(), statement)
                && statement.before().stream().noneMatch(NoLockTimeout::isLimit)) {
            sink.found(
                    "A lock is waited for without limit, and everybody waits behind it.", "SET lock_timeout = '2s';");
        }
    }

    private static boolean isLimit(Form form) {
        return form instanceof Form.Parameter parameter
                && parameter.name().equals("lock_timeout")
                && !parameter.value().matches("'?0\\w*'?");
    }

    private static boolean isStrong(Form form, StatementView statement) {
        return Locks.of(form, index -> List.of()).entrySet().stream()
                .anyMatch(lock -> lock.getValue().blocksWrites() && !statement.isNew(lock.getKey()));
    }
}
