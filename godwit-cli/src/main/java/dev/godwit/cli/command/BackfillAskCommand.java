package dev.godwit.cli.command;

import dev.godwit.Godwit;
import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import dev.godwit.report.BackfillStatus;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiFunction;

/** {@code godwit backfill pause}, {@code resume} and {@code abort}: they ask something of a run in another process. */
final class BackfillAskCommand implements Command {

    private static final String ONLY = " Without NAME it is the only one that is not at its end.";

    private final Usage usage;
    private final BiFunction<Godwit, Optional<String>, BackfillStatus> asking;

    private BackfillAskCommand(Usage usage, BiFunction<Godwit, Optional<String>, BackfillStatus> asking) {
        this.usage = usage;
        this.asking = asking;
    }

    static BackfillAskCommand pause() {
        return new BackfillAskCommand(
                usage(
                        "Lets the run that is at a backfill wait behind the batch that it is doing, until resume. It keeps its lock. A"
                                + " later run waits, too.",
                        "pause"),
                Godwit::pauseBackfill);
    }

    static BackfillAskCommand resume() {
        return new BackfillAskCommand(
                usage(
                        "Takes back pause and abort. A run that waits goes on; where none is left, migrate or backfill run does.",
                        "resume"),
                Godwit::resumeBackfill);
    }

    static BackfillAskCommand abort() {
        return new BackfillAskCommand(
                usage(
                        "Lets the run that is at a backfill end with an error behind the batch that it is doing. What is done stays,"
                                + " and no run goes on with it until resume.",
                        "abort"),
                Godwit::abortBackfill);
    }

    private static Usage usage(String about, String verb) {
        return Usage.of(about + ONLY).words("[NAME]").examples("backfill " + verb, "backfill " + verb + " phones");
    }

    @Override
    public Usage usage() {
        return usage;
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        call.tell(asking.apply(call.godwit(), call.arguments().word()), Reports::backfill);
        return ExitCode.DONE;
    }
}
