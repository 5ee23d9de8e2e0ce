package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.ColumnForm;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** timestamp keeps no moment. */
final class TimestampWithoutZone implements Rule {

    private static final About ABOUT = About.of(
            "timestamp-without-time-zone",
            Severity.INFO,
            "timestamp keeps no moment",
            "timestamp without time zone keeps what a clock on a wall shows: which moment that is depends on "
                    + "where it is read. timestamptz keeps the moment, takes the same eight bytes, and shows it in the "
                    + "zone of the session.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        for (ColumnForm column : NewColumns.of(statement.form())) {
            if (column.typeForm().isOne("timestamp", "timestamp without time zone")) {
                sink.found(
                        "What moment a value of " + column.name() + " is depends on who reads it.",
                        column.name() + " timestamptz");
            }
        }
    }
}
