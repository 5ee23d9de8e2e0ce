package dev.godwit.lint.portable;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** CASCADE drops what is not named. */
final class DropCascade implements Rule {

    private static final About ABOUT = About.of(
            "drop-cascade",
            Severity.WARNING,
            "CASCADE drops what is not named",
            "What depends on the thing that is dropped goes with it: views, columns, foreign keys, "
                    + "functions, on every database something else. Name what is to be dropped.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        boolean cascade = (statement.form() instanceof Form.Drop drop && drop.cascade())
                || (statement.form() instanceof Form.Truncate truncate && truncate.cascade())
                || (statement.form() instanceof Form.AlterTable alter && dropsWithAll(alter));
        if (cascade) {
            sink.found(
                    "What else goes, this migration does not tell.",
                    statement.sql().replaceAll("(?i)\\s+CASCADE\\b", "") + ";");
        }
    }

    private static boolean dropsWithAll(Form.AlterTable alter) {
        return alter.actions().stream()
                .anyMatch(action -> action instanceof TableAction.DropColumn drop && drop.cascade());
    }
}
