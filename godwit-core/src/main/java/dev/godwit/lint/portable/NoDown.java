package dev.godwit.lint.portable;

import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.MigrationView;
import dev.godwit.lint.rule.MigrationView.WayBack;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;

/** A migration has no way back. */
final class NoDown implements Rule {

    private static final About ABOUT = About.of(
            "no-down",
            Severity.INFO,
            "A migration has no way back",
            "Without a down section a rollback stops here. If there is nothing to undo, say so with an empty "
                    + "one.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(MigrationView migration, Sink sink) {
        if (migration.wayBack() == WayBack.NONE && !migration.recurring()) {
            sink.found("A rollback stops at " + migration.id() + ".", "-- migrate:down");
        }
    }
}
