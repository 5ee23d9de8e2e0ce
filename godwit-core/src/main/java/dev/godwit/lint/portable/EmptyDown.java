package dev.godwit.lint.portable;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.MigrationView;
import dev.godwit.lint.rule.MigrationView.WayBack;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;

/** The way back of a migration does nothing. */
final class EmptyDown implements Rule {

    private static final About ABOUT = About.of(
            "empty-down",
            Severity.INFO,
            "The way back of a migration does nothing",
            "The down section is there and has no statement, while the up changes the structure: after a "
                    + "rollback the history says that it was undone, and the database still has it.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(MigrationView migration, Sink sink) {
        boolean changes = migration.forms().stream()
                .anyMatch(form -> form instanceof Form.CreateTable
                        || form instanceof Form.AlterTable
                        || form instanceof Form.CreateIndex);
        if (migration.wayBack() == WayBack.EMPTY && changes && !migration.recurring()) {
            sink.found("A rollback leaves what " + migration.id() + " made.");
        }
    }
}
