package dev.godwit.cli.command;

import dev.godwit.cli.args.Option;
import dev.godwit.compare.DiffOptions;
import dev.godwit.compare.RenameHint;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.report.DiffReport;
import dev.godwit.report.RenameQuestion;
import dev.godwit.report.RenameQuestion.Answer;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** What the command line says of renamed tables and columns. */
final class RenameOptions {

    static final Option RENAME = Option.of(
            "--rename", "OLD=NEW", "what was renamed: a table, or a column as TABLE.COLUMN=NEW; may be given again");
    static final Option NO_RENAMES =
            Option.flag("--no-renames", "nothing else was renamed: what goes takes its data along");

    private final Call call;

    RenameOptions(Call call) {
        this.call = call;
    }

    /** For a look: what nobody has said stays open. */
    DiffOptions said(Path base) {
        DiffOptions options = DiffOptions.at(base)
                .renaming(call.arguments().values(RENAME).stream()
                        .map(RenameHint::parse)
                        .toList());
        return call.arguments().has(NO_RENAMES) ? options.asking(question -> Answer.DIFFERENT) : options;
    }

    /** For a change: what nobody has said is asked where somebody is there. */
    DiffOptions asked(Path base) {
        Question question = new Question(call);
        boolean ask = question.canBeAsked() && !call.arguments().has(NO_RENAMES);
        return ask
                ? said(base)
                        .asking(each -> question.yes("Was it renamed: " + each.text() + "?")
                                ? Answer.RENAMED
                                : Answer.DIFFERENT)
                : said(base);
    }

    /** A guess would drop data, or keep what is to go. */
    static void refuseOpen(DiffReport report) {
        if (report.open().isEmpty()) {
            return;
        }
        throw GodwitException.of(
                        ErrorCode.REFUSED,
                        "It is not said whether something was renamed: "
                                + report.open().stream()
                                        .map(RenameQuestion::text)
                                        .collect(Collectors.joining(", "))
                                + ".")
                .state("Nothing was written.")
                .hint("Say it with "
                        + report.open().stream()
                                .map(each -> "--rename " + each.hint())
                                .collect(Collectors.joining(" "))
                        + ", or with --no-renames that it goes with its data.")
                .build();
    }
}
