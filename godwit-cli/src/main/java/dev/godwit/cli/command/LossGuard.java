package dev.godwit.cli.command;

import dev.godwit.cli.args.Option;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.report.DiffReport;
import java.util.stream.Collectors;

/** Stands between a difference and data that it would take away. */
final class LossGuard {

    static final Option ALLOW = Option.flag("--allow", "go on although data are lost");

    private LossGuard() {}

    /** Lets a difference pass that loses nothing, or that somebody agrees to. */
    static void pass(Call call, DiffReport report) {
        if (report.lost().isEmpty() || call.arguments().has(ALLOW)) {
            return;
        }
        String losses = report.lost().stream()
                .map(lost -> lost.what() + " (" + lost.text() + ")")
                .collect(Collectors.joining("; "));
        Question question = new Question(call);
        if (question.canBeAsked() && question.yes("This would be lost: " + losses + ". Go on?")) {
            return;
        }
        throw GodwitException.of(ErrorCode.REFUSED, "Data would be lost: " + losses + ".")
                .state("Nothing was written or changed.")
                .hint("Give --allow to go on.")
                .build();
    }
}
