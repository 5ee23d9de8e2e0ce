package dev.godwit.cli.render;

import dev.godwit.cli.Output;
import dev.godwit.erd.Diagram;
import dev.godwit.lint.LintReport;
import dev.godwit.report.BackfillStatus;
import dev.godwit.report.CheckReport;
import dev.godwit.report.DiffReport;
import dev.godwit.report.ExecuteReport;
import dev.godwit.report.HistoryEvent;
import dev.godwit.report.LockReport;
import dev.godwit.report.MigrateReport;
import dev.godwit.report.PlanReport;
import dev.godwit.report.PullReport;
import dev.godwit.report.RedoReport;
import dev.godwit.report.RollbackReport;
import dev.godwit.report.SeedReport;
import dev.godwit.report.SettledReport;
import dev.godwit.report.StatusReport;
import dev.godwit.report.VerifyReport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells what a command found or did. A command calls one of these, once. */
public interface Reports {

    /** Those that the output asks for. */
    static Reports on(Output output) {
        return output.json() ? new JsonReports(output.out()) : new TextReports(output);
    }

    /** Migrations were applied. */
    void migrated(MigrateReport report) throws IOException;

    /** Migrations were applied, and this is how things stand now. */
    void migrated(MigrateReport report, StatusReport status) throws IOException;

    /** Migrations were undone. */
    void rolledBack(RollbackReport report) throws IOException;

    /** Migrations were undone and applied again. */
    void redone(RedoReport report) throws IOException;

    /** What a run would do. */
    void planned(PlanReport plan) throws IOException;

    /** What a run would do, as a script for another client. */
    void script(ScriptWriter script) throws IOException;

    /** Every migration with its state. */
    void status(StatusReport report) throws IOException;

    /** The same with what was found in the database that is not as its migrations lead to. */
    void status(StatusReport report, List<DiffReport.Step> drift) throws IOException;

    /** The names of all migrations. */
    void names(StatusReport report) throws IOException;

    /** The latest applied migration. */
    void current(StatusReport report) throws IOException;

    /** What was done. */
    void history(List<HistoryEvent> events, boolean everything) throws IOException;

    /** Changes of rows in batches. */
    void backfills(List<BackfillStatus> all) throws IOException;

    /** Something was asked of one, and this is how it stands. */
    void backfill(BackfillStatus one) throws IOException;

    /** Who holds or held the lock, and whether it was to be freed in any case. */
    void lock(LockReport report, boolean forced) throws IOException;

    /** The history was set right. */
    void settled(SettledReport report) throws IOException;

    /** Two structures were compared; people may want to see the statements only. */
    void differs(DiffReport report, boolean sqlOnly) throws IOException;

    /** A diagram was drawn. People see the picture, which is not made where nobody does. */
    void drawn(Diagram diagram, Supplier<String> picture) throws IOException;

    /** A diagram was drawn into this file. */
    void drawn(Diagram diagram, String file) throws IOException;

    /**
     * A structure was read.
     *
     * @param file where it was written to; empty for nowhere yet
     * @param changes what the file that was there said otherwise
     */
    void pulled(PullReport report, Optional<String> file, List<String> changes) throws IOException;

    /** Database, migrations and wanted schema were compared. */
    void checked(CheckReport report) throws IOException;

    /** Migrations were tried out. */
    void verified(VerifyReport report) throws IOException;

    /** Migrations were judged. */
    void linted(LintReport report) throws IOException;

    /** Migrations were made safe, or could be. */
    void fixed(Fixed fixed) throws IOException;

    /** Seeds ran. */
    void seeded(SeedReport report) throws IOException;

    /** SQL ran. */
    void executed(ExecuteReport report) throws IOException;

    /** New files were written for the user to go on with. */
    void written(List<String> files) throws IOException;

    /** A project was begun. */
    void initialised(List<String> written, List<String> leftAlone) throws IOException;

    /**
     * A text that is a result as it is: help, a version, a script for a shell.
     *
     * @param name its name in JSON
     * @param value what JSON says
     * @param text what people read, with the end of its last line
     */
    void text(String name, String value, String text) throws IOException;

    /**
     * A yes or no.
     *
     * @param fact its name in JSON
     * @param value yes or no
     * @param sentence the same for people
     */
    void done(String fact, boolean value, String sentence) throws IOException;

    /** Writes a script. */
    @FunctionalInterface
    interface ScriptWriter {
        /** Writes all of it. */
        void writeTo(Appendable out) throws IOException;
    }
}
