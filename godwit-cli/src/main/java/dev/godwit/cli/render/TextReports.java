package dev.godwit.cli.render;

import dev.godwit.cli.Output;
import dev.godwit.cli.Style;
import dev.godwit.erd.Diagram;
import dev.godwit.lint.LintReport;
import dev.godwit.lock.LockHolder;
import dev.godwit.migration.Version;
import dev.godwit.report.BackfillStatus;
import dev.godwit.report.CheckReport;
import dev.godwit.report.Deferred;
import dev.godwit.report.DiffReport;
import dev.godwit.report.ExecuteReport;
import dev.godwit.report.HistoryEvent;
import dev.godwit.report.LockReport;
import dev.godwit.report.MigrateReport;
import dev.godwit.report.Migrated;
import dev.godwit.report.MigrationState;
import dev.godwit.report.MigrationStatus;
import dev.godwit.report.PlanReport;
import dev.godwit.report.PlannedMigration;
import dev.godwit.report.PullReport;
import dev.godwit.report.RedoReport;
import dev.godwit.report.RollbackReport;
import dev.godwit.report.SeedReport;
import dev.godwit.report.SettledReport;
import dev.godwit.report.StatusReport;
import dev.godwit.report.VerifyReport;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Results as lines for people. */
public final class TextReports implements Reports {

    private final Output output;
    private final Style style;

    /** Writes to this output. */
    public TextReports(Output output) {
        this.output = output;
        this.style = output.outStyle();
    }

    @Override
    public void migrated(MigrateReport report) {
        if (report.batch().isEmpty()) {
            output.result(report.pending() == 0 ? "Already up to date." : "Nothing to apply." + stillPending(report));
        } else {
            each(report.applied());
            output.result(style.good("Batch " + report.batch().getAsInt() + ": "
                            + count(report.applied().size(), "migration") + " applied.")
                    + stillPending(report));
        }
        report.deferred().ifPresent(this::deferred);
    }

    private void deferred(Deferred deferred) {
        output.result(DeferredText.of(deferred));
    }

    @Override
    public void migrated(MigrateReport report, StatusReport status) {
        migrated(report);
        output.result("");
        status(status);
    }

    private static String stillPending(MigrateReport report) {
        return report.pending() == 0 ? "" : " " + report.pending() + " still pending.";
    }

    @Override
    public void rolledBack(RollbackReport report) {
        if (report.rolledBack().isEmpty()) {
            output.result("Nothing to roll back.");
            return;
        }
        output.result(style.good("Rolled back: " + count(report.rolledBack().size(), "migration") + "."));
        each(report.rolledBack());
    }

    @Override
    public void redone(RedoReport report) {
        rolledBack(report.down());
        migrated(report.up());
    }

    private void each(List<Migrated> migrations) {
        for (Migrated migration : migrations) {
            output.result("  " + migration.id() + "  " + style.faint(Moments.lasting(migration.durationMs())));
        }
    }

    @Override
    public void planned(PlanReport plan) {
        for (PlannedMigration migration : plan.migrations()) {
            String id = migration.name().isEmpty() || migration.version().startsWith("R__")
                    ? migration.version()
                    : migration.version() + "_" + migration.name();
            output.result(style.strong("-- " + id + " (" + migration.direction().text() + ", "
                    + (migration.transaction() ? "in a transaction" : "statement by statement")
                    + plan.deferred()
                            .filter(deferred -> deferred.version().text().equals(migration.version()))
                            .map(deferred -> ", up to its backfill " + deferred.backfill())
                            .orElse("")
                    + ")"));
            for (PlannedMigration.PlannedStatement statement : migration.statements()) {
                output.result(terminated(statement.sql()));
            }
            output.result("");
        }
        output.progress(
                plan.migrations().isEmpty()
                        ? "Nothing would run."
                        : count(plan.migrations().size(), "migration") + " would run. Nothing was changed.");
        plan.deferred().ifPresent(this::deferred);
    }

    /** A batch of SQL Server keeps the semicolons of its file, so that one may stand at the end already. */
    private static String terminated(String sql) {
        return sql.stripTrailing().endsWith(";") ? sql.stripTrailing() : sql + ";";
    }

    @Override
    public void script(ScriptWriter script) throws IOException {
        script.writeTo(output.out());
    }

    @Override
    public void status(StatusReport report) {
        Table table = new Table(List.of("id", "name", "state", "batch", "applied at", "ms"), List.of(3, 5));
        for (MigrationStatus m : report.migrations()) {
            table.row(List.of(
                    m.version().text(),
                    m.name(),
                    m.state().text(),
                    m.batch().isPresent() ? String.valueOf(m.batch().getAsInt()) : "",
                    m.appliedAt().map(Moments::at).orElse(""),
                    m.durationMs().isPresent() ? String.valueOf(m.durationMs().getAsLong()) : ""));
        }
        if (!report.migrations().isEmpty()) {
            table.lines(style::strong, (column, text) -> column == 2 ? state(text) : text)
                    .forEach(output::result);
        }
        for (MigrationStatus m : report.migrations()) {
            m.detail().ifPresent(detail -> output.progress(m.id() + ": " + detail));
        }
        new BackfillText(output).unfinished(report.backfills());
        output.result(summary(report));
    }

    @Override
    public void status(StatusReport report, List<DiffReport.Step> drift) {
        status(report);
        drift(drift);
        if (drift.isEmpty()) {
            output.result("No drift: the database is what the applied migrations lead to.");
        }
    }

    private String state(String text) {
        return switch (text) {
            case "applied" -> style.good(text);
            case "pending", "out-of-order" -> style.warning(text);
            default -> style.bad(text);
        };
    }

    private static String summary(StatusReport report) {
        if (report.migrations().isEmpty()) {
            return "No migrations yet.";
        }
        Map<MigrationState, Integer> counts = new EnumMap<>(MigrationState.class);
        for (MigrationStatus migration : report.migrations()) {
            counts.merge(migration.state(), 1, Integer::sum);
        }
        List<String> parts = new ArrayList<>();
        parts.add(counts.getOrDefault(MigrationState.APPLIED, 0) + " applied");
        parts.add(counts.getOrDefault(MigrationState.PENDING, 0) + " pending");
        for (MigrationState state : MigrationState.values()) {
            if (state != MigrationState.APPLIED && state != MigrationState.PENDING && counts.containsKey(state)) {
                parts.add(counts.get(state) + " " + state.text());
            }
        }
        return String.join(", ", parts) + ".";
    }

    @Override
    public void names(StatusReport report) {
        for (MigrationStatus migration : report.migrations()) {
            output.result(migration.id());
        }
    }

    @Override
    public void current(StatusReport report) {
        output.result(report.current().map(Version::text).orElse("none"));
    }

    @Override
    public void history(List<HistoryEvent> events, boolean everything) {
        List<String> head = everything
                ? List.of("#", "when", "what", "migration", "batch", "ms", "by", "godwit", "detail")
                : List.of("when", "what", "migration", "batch", "ms", "by");
        Table table = new Table(head, everything ? List.of(0, 4, 5) : List.of(3, 4));
        int shown = 0;
        for (HistoryEvent e : events) {
            if (everything || e.version().isPresent()) {
                table.row(row(e, everything));
                shown++;
            }
        }
        if (shown == 0) {
            output.result("Nothing was done yet.");
        } else {
            table.lines(style::strong, (column, text) -> text).forEach(output::result);
        }
    }

    private static List<String> row(HistoryEvent e, boolean everything) {
        List<String> cells = new ArrayList<>();
        if (everything) {
            cells.add(String.valueOf(e.id()));
        }
        String version = e.version().map(Object::toString).orElse("");
        cells.add(Moments.at(e.at()));
        cells.add(e.kind());
        cells.add(e.name().isEmpty() || version.startsWith("R__") ? version : version + "_" + e.name());
        cells.add(e.batch().isPresent() ? String.valueOf(e.batch().getAsInt()) : "");
        cells.add(e.durationMs().isPresent() ? String.valueOf(e.durationMs().getAsLong()) : "");
        cells.add(e.by());
        if (everything) {
            cells.add(e.toolVersion());
            cells.add(e.detail().orElse("").replace("\r", "").replace('\n', ' '));
        }
        return cells;
    }

    @Override
    public void backfills(List<BackfillStatus> all) {
        new BackfillText(output).list(all);
    }

    @Override
    public void backfill(BackfillStatus one) {
        new BackfillText(output).asked(one);
    }

    @Override
    public void lock(LockReport report, boolean forced) {
        if (report.holder().isEmpty()) {
            output.result("Nobody holds the lock.");
            return;
        }
        LockHolder holder = report.holder().get();
        String who =
                holder.description() + holder.since().map(TextReports::since).orElse("");
        if (report.freed()) {
            output.result("The lock is free again. It was held by " + who + ".");
        } else if (holder.alive() && !forced) {
            output.result("The lock is held by " + who + ", who is at work. It was left held.");
            output.progress("If you are sure that nothing runs there: godwit unlock --force");
        } else {
            output.result("The lock is held by " + who + (holder.alive() ? "" : ", who is gone")
                    + ", but it could not be freed.");
            output.progress(holder.alive() ? "End that process, or try again." : "Try again.");
        }
    }

    private static String since(Instant moment) {
        return " since " + Moments.at(moment);
    }

    @Override
    public void settled(SettledReport report) {
        if (report.changes().isEmpty()) {
            output.result("Nothing to change.");
        }
        for (SettledReport.Change change : report.changes()) {
            output.result(change.id() + ": " + change.what());
        }
    }

    @Override
    public void differs(DiffReport report, boolean sqlOnly) {
        for (DiffReport.Step step : report.changes()) {
            if (!sqlOnly) {
                output.result(step.text() + loss(step));
            } else {
                step.sql().forEach(sql -> output.result(sql + ";"));
            }
        }
        notCompared(report.unread());
        report.remarks().forEach(output::warning);
        report.open().forEach(question -> output.warning(question.advice()));
        if (report.changes().isEmpty()) {
            output.progress("No difference.");
        }
    }

    private void drift(List<DiffReport.Step> drift) {
        drift.forEach(step -> output.result(style.bad("The database " + step.asDrift() + ".")));
    }

    @Override
    public void drawn(Diagram diagram, Supplier<String> picture) {
        output.out().print(picture.get());
    }

    @Override
    public void drawn(Diagram diagram, String file) {
        output.result(file);
    }

    private void notCompared(List<String> unread) {
        if (!unread.isEmpty()) {
            output.warning("Not compared: " + String.join(", ", unread) + ".");
        }
    }

    private String loss(DiffReport.Step step) {
        return step.lost()
                .map(lost -> style.bad(" (" + lost.text() + ")"))
                .orElse(step.destructive() ? style.bad(" (loses data)") : "");
    }

    @Override
    public void pulled(PullReport report, Optional<String> file, List<String> changes) {
        if (file.isEmpty()) {
            report.text().lines().forEach(output::result);
        } else {
            changes.forEach(change -> output.progress("  " + change));
            output.result(file.get() + ": " + count(report.tables(), "table") + ".");
        }
        if (!report.unread().isEmpty()) {
            output.warning("Not in it: " + String.join(", ", report.unread()) + ".");
        }
    }

    @Override
    public void checked(CheckReport report) {
        if (report.pending() > 0) {
            output.result(style.bad(count(report.pending(), "migration") + " pending."));
        }
        drift(report.drift());
        report.missing().forEach(step -> output.result(style.bad("The migrations need: ") + step.text()));
        if (report.good()) {
            output.result(style.good("Database, migrations and wanted schema agree."));
        }
    }

    @Override
    public void verified(VerifyReport report) {
        for (VerifyReport.Bad one : report.bad()) {
            output.result(style.bad(one.id()) + ": " + one.reason());
            one.differences().forEach(difference -> output.result("  still to do: " + difference));
        }
        report.orderOnly().forEach(id -> output.result(id + ": its down brings columns back in another order."));
        report.noDown().forEach(id -> output.result(id + ": has no down."));
        report.lost()
                .forEach(one -> output.result(one.id() + ": its down does not bring back the values of "
                        + String.join(", ", one.columns()) + "."));
        report.refused().forEach(one -> output.result(one.id() + ": " + one.reason()));
        notCompared(report.unread());
        String checked =
                count(report.verified(), "down") + " tried, " + report.bad().size() + " bad.";
        output.result(report.good() ? style.good(checked) : style.bad(checked));
    }

    @Override
    public void linted(LintReport report) {
        new LintText(output).tell(report);
    }

    @Override
    public void fixed(Fixed fixed) {
        new FixText(output).tell(fixed);
    }

    @Override
    public void seeded(SeedReport report) {
        for (SeedReport.Seeded seed : report.seeds()) {
            output.result("  " + seed.file() + "  " + style.faint(Moments.lasting(seed.durationMs())));
        }
        output.result(
                report.seeds().isEmpty()
                        ? "No seeds."
                        : style.good(count(report.seeds().size(), "seed") + " run."));
    }

    @Override
    public void executed(ExecuteReport report) {
        if (!report.columns().isEmpty()) {
            Table table = new Table(report.columns(), List.of());
            report.rows()
                    .forEach(row -> table.row(
                            row.stream().map(cell -> cell.orElse("NULL")).toList()));
            table.lines(style::strong, (column, text) -> text).forEach(output::result);
        }
        output.progress(count(report.statements(), "statement") + " run."
                + (report.more() ? " Only the first " + report.rows().size() + " rows are shown." : ""));
    }

    @Override
    public void written(List<String> files) {
        files.forEach(output::result);
    }

    @Override
    public void initialised(List<String> written, List<String> leftAlone) {
        for (String path : written) {
            output.result(path + " written.");
        }
        for (String path : leftAlone) {
            output.result(path + " exists, left alone.");
        }
        if (!written.isEmpty()) {
            output.progress("Next: godwit make NAME, then godwit migrate.");
        }
    }

    @Override
    public void text(String name, String value, String text) {
        output.out().print(text);
    }

    @Override
    public void done(String fact, boolean value, String sentence) {
        output.result(sentence);
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
