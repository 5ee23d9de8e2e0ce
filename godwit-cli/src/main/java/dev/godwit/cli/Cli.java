package dev.godwit.cli;

import dev.godwit.ToolVersion;
import dev.godwit.cli.args.Arguments;
import dev.godwit.cli.args.Option;
import dev.godwit.cli.command.Call;
import dev.godwit.cli.command.Command;
import dev.godwit.cli.command.ReportChoice;
import dev.godwit.cli.command.Verb;
import dev.godwit.cli.finding.ReportForm;
import dev.godwit.cli.help.HelpText;
import dev.godwit.cli.render.Failures;
import dev.godwit.cli.render.Reports;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.ExitCode;
import dev.godwit.error.GodwitException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs one command line from its arguments to its exit code. */
public final class Cli {

    private final Surroundings surroundings;
    private final Interruption interruption;

    /** Runs in these surroundings. */
    public Cli(Surroundings surroundings, Interruption interruption) {
        this.surroundings = surroundings;
        this.interruption = interruption;
    }

    /** Runs the arguments of a command line. Throws nothing: what goes wrong is told. */
    public ExitCode run(String... args) {
        List<String> given = List.of(args);
        Call call = null;
        try {
            Invocation invocation = Invocation.of(given);
            if (invocation.verb().isEmpty()) {
                return withoutCommand(invocation.arguments());
            }
            Verb verb = invocation.verb().get();
            if (invocation.arguments().has(GlobalOptions.HELP)) {
                return help(invocation.arguments(), new HelpText(ToolVersion.current()).of(verb));
            }
            if (invocation.arguments().has(GlobalOptions.VERSION)) {
                return version(invocation.arguments());
            }
            Command command = verb.create();
            WordCheck.of(verb, command.usage()).check(invocation.arguments());
            ReportChoice choice = ReportChoice.of(command.usage(), invocation.arguments());
            Output output = Output.of(invocation.arguments(), surroundings, choice.screen() == ReportForm.JSON);
            call = new Call(invocation, choice, output, surroundings, interruption);
            ExitCode code = command.run(call);
            call.finish();
            return interruption.isRequested() ? interruptedAtTheEnd() : code;
        } catch (GodwitException e) {
            return failed(call, given, e);
        } catch (IOException e) {
            return failed(
                    call,
                    given,
                    GodwitException.of(ErrorCode.FILE_UNREADABLE, "Reading or writing failed: " + e + ".")
                            .hint("Check the rights on it and the space on its disk.")
                            .cause(e)
                            .build());
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            return failed(call, given, defect(e));
        }
    }

    private ExitCode withoutCommand(Arguments arguments) throws IOException {
        if (arguments.has(GlobalOptions.VERSION)) {
            return version(arguments);
        }
        String help = new HelpText(ToolVersion.current()).overview();
        if (arguments.has(GlobalOptions.HELP)) {
            return help(arguments, help);
        }
        if (arguments.has(GlobalOptions.JSON)) {
            throw GodwitException.of(ErrorCode.USAGE, "No command is named.")
                    .hint("`godwit --help` lists them.")
                    .build();
        }
        surroundings.err().print(help);
        return ExitCode.USAGE;
    }

    private ExitCode help(Arguments arguments, String text) throws IOException {
        Reports.on(Output.of(arguments, surroundings)).text("help", text, text);
        return ExitCode.DONE;
    }

    private ExitCode version(Arguments arguments) throws IOException {
        String version = ToolVersion.current();
        Reports.on(Output.of(arguments, surroundings)).text("version", version, "godwit " + version + "\n");
        return ExitCode.DONE;
    }

    private ExitCode interruptedAtTheEnd() {
        surroundings.err().println("Interrupted, but everything that was asked for had been done.");
        return ExitCode.INTERRUPTED;
    }

    private static GodwitException defect(Throwable e) {
        return GodwitException.of(ErrorCode.INTERNAL, "Godwit itself failed: " + e)
                .hint("Run it again with --verbose and report what it prints.")
                .cause(e)
                .build();
    }

    private ExitCode failed(@Nullable Call call, List<String> given, GodwitException e) {
        Output output = call == null ? Output.of(flagsOf(given), surroundings) : call.output();
        if (call != null) {
            call.finish();
        }
        new Failures(output, call == null ? List.of(surroundings.directory()) : call.roots()).report(e);
        if (call != null) {
            call.failed(e);
        }
        return e.code().exitCode();
    }

    /** The flags among arguments that could not be read. */
    private static Arguments flagsOf(List<String> given) {
        Map<String, List<String>> flags = new HashMap<>();
        for (String arg : given) {
            if (arg.equals("--")) {
                break;
            }
            for (Option option : List.of(GlobalOptions.JSON, GlobalOptions.NO_COLOR, GlobalOptions.VERBOSE)) {
                if (arg.equals(option.name()) || arg.equals("-" + option.letter())) {
                    flags.put(option.name(), List.of(""));
                }
            }
        }
        return new Arguments(flags, List.of());
    }
}
