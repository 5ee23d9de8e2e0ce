package dev.godwit.cli.command;

import dev.godwit.Godwit;
import dev.godwit.cli.args.Arguments;
import dev.godwit.cli.args.Option;
import dev.godwit.cli.finding.LintFindings;
import dev.godwit.cli.render.Reports;
import dev.godwit.config.FileUrls;
import dev.godwit.config.LintSettings;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.ExitCode;
import dev.godwit.error.GodwitException;
import dev.godwit.lint.LintOptions;
import dev.godwit.lint.LintReport;
import dev.godwit.lint.LintScope;
import dev.godwit.lint.rule.Severity;
import dev.godwit.migration.Version;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** {@code godwit lint}. */
final class LintCommand implements Command {

    private static final Option ALL = Option.flag("--all", "judge all migrations, without connecting");
    private static final Option SINCE = Option.of(
            "--since", "REF", "judge those whose files are new since a branch or commit of git, without connecting");
    private static final Option ENGINE =
            Option.of("--engine", "NAME", "judge for this engine where no database is named, without connecting");
    private static final Option FAIL_ON =
            Option.of("--fail-on", "SEVERITY", "end with 1 from this on: error, warning or info [error]");
    private static final Option FACTS = Option.of(
            "--facts", "URL", "a database that is only asked how large its tables are, to say how long things take");
    private static final Option MEASURE = Option.flag(
            "--measure",
            "also run them on a scratch database, and tell which locks they take and what they write anew");

    private static final Option FIX = Option.flag(
            "--fix", "show how pending migrations could do the same without harm, and write it when you agree");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Tells what is dangerous about migrations, and what to write instead: what stops an application that is running, loses"
                                + " data, or breaks the release before. Judges the pending ones, or those that are named; where the"
                                + " database cannot be reached, all. Runs none of them in the"
                                + " database. Ends with 1 when there is an error.")
                .words("[VERSION…]")
                .options(
                        ALL,
                        SINCE,
                        ENGINE,
                        FAIL_ON,
                        FACTS,
                        MEASURE,
                        FIX,
                        SafeFiles.YES,
                        ReportChoice.FORMAT,
                        ReportChoice.REPORT)
                .examples(
                        "lint",
                        "lint --fix",
                        "lint --since main --format github",
                        "lint --facts $PRODUCTION_URL 20260719120000",
                        "lint --measure");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        Arguments arguments = call.arguments();
        arguments.atMostOneOf(ALL, SINCE);
        if (!arguments.words().isEmpty() && (arguments.has(ALL) || arguments.has(SINCE))) {
            throw Wrong.usage("Versions are named, and --all or --since is given.", "Give one of them.");
        }
        refuseBesidesFix(arguments);
        LintSettings project = call.settings().lint();
        Severity failOn = failOn(arguments).or(project::failOn).orElse(Severity.ERROR);
        Godwit godwit = godwit(call);
        LintOptions options = new LintOptions(
                scope(call, godwit),
                project.rules(),
                project.startAfter(),
                project.targetVersion(),
                arguments
                        .value(FACTS)
                        .map(url -> FileUrls.resolve(url, call.surroundings().directory()))
                        .or(project::facts));
        if (arguments.has(FIX)) {
            return new SafeFiles(call).offer(godwit.fix(options));
        }
        LintReport report = godwit.lint(arguments.has(MEASURE) ? options.measuring() : options);
        call.found(report, Reports::linted, () -> LintFindings.of(report, failOn));
        return report.isGood(failOn) ? ExitCode.DONE : ExitCode.NO;
    }

    /** What is pending only a database can tell. */
    private static void refuseBesidesFix(Arguments arguments) {
        arguments.atMostOneOf(FIX, ALL);
        arguments.atMostOneOf(FIX, ENGINE);
        arguments.atMostOneOf(FIX, ReportChoice.FORMAT);
        if (arguments.has(SafeFiles.YES) && !arguments.has(FIX)) {
            throw Wrong.usage("--yes agrees to what --fix would write.", "Give --fix too, or leave --yes out.");
        }
    }

    private static Godwit godwit(Call call) {
        Optional<String> engine = call.arguments().value(ENGINE);
        if (engine.isPresent()) {
            return call.godwit(Nowhere.url(engine.get())
                    .orElseThrow(() -> Arguments.wrong(
                            ENGINE, engine.get(), "postgresql, mysql, mariadb, sqlite, h2 or sqlserver")));
        }
        if (call.settings().url().isEmpty()) {
            throw GodwitException.of(
                            ErrorCode.CONFIGURATION,
                            "No database is named, so it is not known for which engine to judge.")
                    .hint("Give --engine postgresql, or `url:` in godwit.yaml, --url or $DATABASE_URL.")
                    .build();
        }
        return call.godwit();
    }

    private static LintScope scope(Call call, Godwit godwit) {
        Arguments arguments = call.arguments();
        if (!arguments.words().isEmpty()) {
            Set<Version> versions = new LinkedHashSet<>();
            arguments.words().forEach(typed -> versions.add(Versions.parse(typed)));
            return new LintScope.Only(versions, "named");
        }
        Optional<String> since = arguments.value(SINCE);
        if (since.isPresent()) {
            NewFiles fresh = new NewFiles(call.settings().base(), since.get());
            return new LintScope.Only(fresh.among(godwit.catalog(), call.roots()), "new since " + since.get());
        }
        return arguments.has(ALL) || arguments.has(ENGINE) ? new LintScope.All() : new LintScope.Pending();
    }

    private static Optional<Severity> failOn(Arguments arguments) {
        return arguments
                .value(FAIL_ON)
                .map(word -> Severity.named(word)
                        .orElseThrow(() -> Arguments.wrong(FAIL_ON, word, "error, warning or info")));
    }
}
