package dev.godwit.cli;

import dev.godwit.cli.args.Arguments;
import java.io.PrintStream;

/**
 * The two streams and who reads them. Results go to standard output, everything else to standard error. Thread-safe as far as whole
 * lines go.
 *
 * @param out results
 * @param err progress, warnings and errors
 * @param json whether standard output takes one JSON document and nothing else
 * @param quiet whether progress and warnings are left out
 * @param verbose whether details are told
 * @param outStyle colours of standard output
 * @param errStyle colours of standard error
 * @param live whether a line on standard error may be rewritten in place
 */
public record Output(
        PrintStream out,
        PrintStream err,
        boolean json,
        boolean quiet,
        boolean verbose,
        Style outStyle,
        Style errStyle,
        boolean live) {

    /** As the arguments and the surroundings ask for it. */
    static Output of(Arguments arguments, Surroundings surroundings) {
        return of(arguments, surroundings, arguments.has(GlobalOptions.JSON));
    }

    /** The same, where it is known whether standard output takes JSON. */
    static Output of(Arguments arguments, Surroundings surroundings, boolean json) {
        boolean dumb = surroundings.variable("TERM").equals("dumb")
                || surroundings.variable("TERM").isEmpty();
        boolean plain = dumb
                || arguments.has(GlobalOptions.NO_COLOR)
                || !surroundings.variable("NO_COLOR").isEmpty();
        boolean quiet = arguments.has(GlobalOptions.QUIET);
        return new Output(
                surroundings.out(),
                surroundings.err(),
                json,
                quiet,
                arguments.has(GlobalOptions.VERBOSE),
                new Style(!plain && surroundings.outIsTerminal()),
                new Style(!plain && surroundings.errIsTerminal()),
                !dumb && !quiet && surroundings.errIsTerminal());
    }

    /** One whose results go somewhere else where nobody looks, and whose warnings were told already. */
    public Output into(PrintStream file, boolean asJson) {
        return new Output(file, err, asJson, true, false, new Style(false), new Style(false), false);
    }

    /** One whose errors stand among its results. */
    public Output withErrorsInResults() {
        return new Output(out, out, json, quiet, verbose, outStyle, outStyle, live);
    }

    /** A line of the result. */
    public void result(String line) {
        out.println(line);
    }

    /** A line about progress. */
    public void progress(String line) {
        if (!quiet) {
            err.println(line);
        }
    }

    /** Something a person should know. */
    public void warning(String message) {
        if (!quiet) {
            err.println(errStyle.warning("warning:") + " " + message);
        }
    }

    /** A detail, told only when asked for. */
    public void detail(String message) {
        if (verbose && !quiet) {
            err.println(errStyle.faint(message));
        }
    }
}
