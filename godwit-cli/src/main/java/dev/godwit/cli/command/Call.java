package dev.godwit.cli.command;

import dev.godwit.Godwit;
import dev.godwit.cli.Interruption;
import dev.godwit.cli.Invocation;
import dev.godwit.cli.Output;
import dev.godwit.cli.Settings;
import dev.godwit.cli.Surroundings;
import dev.godwit.cli.args.Arguments;
import dev.godwit.cli.finding.FailureFindings;
import dev.godwit.cli.finding.Findings;
import dev.godwit.cli.render.ProgressReporter;
import dev.godwit.cli.render.Reports;
import dev.godwit.error.GodwitException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that a command needs to be done. For one thread. */
public final class Call {

    private final Invocation invocation;
    private final ReportChoice choice;
    private final Output output;
    private final Surroundings surroundings;
    private final Interruption interruption;
    private final ProgressReporter progress;
    private @Nullable Settings settings;

    /** A call of one command. */
    public Call(
            Invocation invocation,
            ReportChoice choice,
            Output output,
            Surroundings surroundings,
            Interruption interruption) {
        this.invocation = invocation;
        this.choice = choice;
        this.output = output;
        this.surroundings = surroundings;
        this.interruption = interruption;
        this.progress = new ProgressReporter(output, interruption::runStarted);
    }

    /** How the command was called. */
    public String typed() {
        return invocation.typed();
    }

    /** Its options and words. */
    public Arguments arguments() {
        return invocation.arguments();
    }

    /** The streams. */
    public Output output() {
        return output;
    }

    /** Working directory, variables, standard input, time. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** The configuration with options before it; read when first asked for. */
    public Settings settings() {
        Settings known = settings;
        if (known == null) {
            known = Settings.read(arguments(), surroundings);
            settings = known;
        }
        return known;
    }

    /** The engine. */
    public Godwit godwit() {
        return settings().toBuilder()
                .listener(progress)
                .interruption(interruption::isRequested)
                .build();
    }

    /** The engine for the database at another URL. */
    Godwit godwit(String url) {
        return settings().toBuilder(url)
                .listener(progress)
                .interruption(interruption::isRequested)
                .build();
    }

    /** Tells a result: it is there when this is called, so the progress of the work was told before. */
    public <T> void tell(T result, Telling<T> telling) throws IOException {
        telling.tell(reports(), result);
    }

    /** Chooses how a result is told. */
    @FunctionalInterface
    public interface Telling<T> {
        /** Tells it. */
        void tell(Reports reports, T result) throws IOException;
    }

    /**
     * Tells what was found, in all the forms that were asked for.
     *
     * @param telling tells it to people and as JSON
     * @param findings makes the findings; asked only where a form is made of them
     */
    <T> void found(T report, Telling<T> telling, Supplier<Findings> findings) throws IOException {
        progress.close();
        reportTelling().found(report, telling, findings);
    }

    /** Tells the forms that were asked for, besides text and JSON on standard output, why there is no result. */
    public void failed(GodwitException error) {
        try {
            reportTelling().failed(error, FailureFindings.of(invocation.typed(), error));
        } catch (IOException e) {
            output.warning("The report could not be written: " + e.getMessage());
        }
        output.out().flush();
    }

    private ReportTelling reportTelling() {
        return new ReportTelling(choice, output, surroundings.directory(), roots());
    }

    /** Where results are told. Ends the progress line and the progress: no more work may follow. */
    public Reports reports() {
        progress.close();
        return Reports.on(output);
    }

    /** Takes away the progress line, and ends servers that were started. */
    public void finish() {
        progress.close();
        Settings known = settings;
        if (known != null) {
            known.close();
        }
        output.out().flush();
        output.err().flush();
    }

    /** Where files that messages name may be found. */
    public List<Path> roots() {
        return settings == null
                ? List.of(surroundings.directory())
                : List.of(settings.base(), surroundings.directory());
    }
}
