package dev.godwit.cli.render;

import dev.godwit.backfill.BackfillName;
import dev.godwit.cli.Output;
import dev.godwit.report.BackfillStatus;
import java.util.List;
import java.util.Locale;

/** Backfills for people. */
final class BackfillText {

    private static final int STATE = 2;

    private final Output output;

    BackfillText(Output output) {
        this.output = output;
    }

    /** A table. */
    void list(List<BackfillStatus> backfills) {
        if (backfills.isEmpty()) {
            output.result("No backfill was begun yet.");
            return;
        }
        Table table = new Table(
                List.of("name", "migration", "state", "rows", "rate", "left", "started", "last key"), List.of(3, 4, 5));
        backfills.forEach(backfill -> table.row(row(backfill)));
        table.lines(output.outStyle()::strong, (column, text) -> column == STATE ? state(text) : text)
                .forEach(output::result);
        backfills.forEach(backfill ->
                backfill.error().ifPresent(error -> output.progress(backfill.name() + " failed: " + error)));
    }

    private static List<String> row(BackfillStatus backfill) {
        return List.of(
                backfill.name(),
                backfill.version().text(),
                backfill.state().text(),
                rows(backfill),
                backfill.perSecond()
                        .map(rate -> String.format(Locale.ROOT, "%,d/s", Math.round(rate)))
                        .orElse(""),
                backfill.left().map(left -> Moments.lasting(left.toMillis())).orElse(""),
                Moments.at(backfill.started()),
                backfill.lastKey().orElse(""));
    }

    private static String rows(BackfillStatus backfill) {
        return String.format(Locale.ROOT, "%,d of %,d", backfill.processed(), backfill.total());
    }

    private String state(String text) {
        return switch (text) {
            case "completed" -> output.outStyle().good(text);
            case "running", "paused", "deferred" -> output.outStyle().warning(text);
            default -> output.outStyle().bad(text);
        };
    }

    /** Lines beside the table of migrations. */
    void unfinished(List<BackfillStatus> backfills) {
        for (BackfillStatus backfill : backfills) {
            output.progress("backfill " + backfill.name() + " of " + backfill.version() + ": "
                    + backfill.state().text() + ", " + rows(backfill) + " rows are done");
        }
    }

    /** How one stands to which something was said, and what follows from it. */
    void asked(BackfillStatus backfill) {
        output.result(backfill.name() + ": " + backfill.state().text() + ", " + rows(backfill) + " rows are done.");
        String name = BackfillName.typed(backfill.name());
        output.progress(
                switch (backfill.state()) {
                    case PAUSED ->
                        "A run that is at it waits behind its batch, and keeps the lock. To go on: godwit backfill resume "
                                + name;
                    case ABORTED ->
                        "A run that is at it stops behind its batch. What is done stays. To go on: godwit backfill resume "
                                + name;
                    case DEFERRED -> "It is not begun. To do it: godwit backfill run " + name;
                    case COMPLETED -> "It came to its end in the meantime.";
                    case RUNNING, FAILED ->
                        "A run that waits goes on. Where there is none: godwit backfill run " + name;
                });
    }
}
