package dev.godwit.cli.args;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TraceLevel;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reads arguments against the options that are known: {@code --name value}, {@code --name=value}, {@code -n value}, {@code -nvalue},
 * {@code -qv}; everything after {@code --} is a word. Of an option that is given twice the last counts. A value that looks like an
 * option is taken for a forgotten value only when it is one. Picocli does the reading, and knows of one command only: the one that is
 * called.
 */
public final class ArgumentParser {

    static {
        // Picocli would look for Groovy in every jar and reflect on the types of java.time and java.sql, at each start
        // and for nothing.
        System.setProperty("picocli.disable.closures", "true");
        System.setProperty("picocli.converters.excludes", ".*");
        CommandLine.tracer().setLevel(TraceLevel.OFF);
    }

    private final CommandLine line;
    private final PositionalParamSpec words;
    private final List<Option> known;

    /** Reads against these options. */
    public ArgumentParser(List<Option> known) {
        this.known = known;
        words = PositionalParamSpec.builder()
                .index("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build();
        CommandSpec command = CommandSpec.create().interpolateVariables(false).addPositional(words);
        command.parser()
                .expandAtFiles(false)
                .useSimplifiedAtFiles(false)
                .trimQuotes(false)
                .overwrittenOptionsAllowed(true)
                .allowOptionsAsOptionParameters(true);
        for (Option option : known) {
            command.addOption(option.spec()
                    .preprocessor(
                            (args, spec, arg, info) -> checked(option, args, String.valueOf(info.get("separator"))))
                    .build());
        }
        line = new CommandLine(command);
    }

    /** The index of the first word at or after this one, or -1 where there is none before the end or an unknown option. */
    public int wordAt(List<String> args, int from) {
        if (from >= args.size()) {
            return -1;
        }
        if (!args.get(from).startsWith("-")) {
            return from;
        }
        line.setStopAtPositional(true).setStopAtUnmatched(true).setUnmatchedArgumentsAllowed(true);
        try {
            int count = read(args.subList(from, args.size())).words().size();
            return count == 0 ? -1 : args.size() - count;
        } catch (ParameterException e) {
            return -1;
        } finally {
            line.setStopAtPositional(false).setStopAtUnmatched(false).setUnmatchedArgumentsAllowed(false);
        }
    }

    /** Reads all arguments. */
    public Arguments parse(List<String> args) {
        try {
            Arguments arguments = read(args);
            checkEmpty(arguments);
            return arguments;
        } catch (UnmatchedArgumentException e) {
            String unmatched = e.getUnmatched().get(0);
            // Of a cluster of letters picocli names all that follow the unknown one.
            throw unknown(args.contains(unmatched) ? unmatched : unmatched.substring(0, 2));
        } catch (ParameterException e) {
            throw e.getCause() instanceof GodwitException told ? told : usage(String.valueOf(e.getMessage()), null);
        }
    }

    private Arguments read(List<String> args) {
        Map<String, List<String>> options = new HashMap<>();
        for (OptionSpec option : line.parseArgs(args.toArray(new String[0])).matchedOptions()) {
            options.put(option.longestName(), List.copyOf(option.originalStringValues()));
        }
        return new Arguments(options, List.copyOf(words.originalStringValues()));
    }

    private void checkEmpty(Arguments arguments) {
        for (Option option : known) {
            if (option.takesValue()
                    && !option.mayBeEmpty()
                    && arguments.values(option).contains("")) {
                throw usage(option.name() + " has an empty value.", "Is a shell variable behind it not set?");
            }
        }
    }

    /** Refuses a value of a flag and a forgotten value; leaves the rest to picocli. */
    private boolean checked(Option option, Stack<String> following, String separator) {
        if (!option.takesValue()) {
            if (separator.equals("=")) {
                throw refused(usage(option.name() + " takes no value.", null));
            }
        } else if (separator.equals(" ")
                && (following.isEmpty() || line.getCommandSpec().optionsMap().containsKey(following.peek()))) {
            throw refused(usage(
                    option.name() + " needs a value.",
                    "Write " + option.name() + " " + option.value() + ", or " + option.name() + "=" + option.value()
                            + "."));
        }
        return false;
    }

    private ParameterException refused(GodwitException e) {
        return new ParameterException(line, e.getMessage(), e);
    }

    private GodwitException unknown(String typed) {
        List<String> names = new ArrayList<>();
        for (Option option : known) {
            if (!option.hidden()) {
                names.add(option.name());
            }
        }
        return usage(
                "Unknown option " + typed + ".",
                Nearest.to(typed.startsWith("--") ? typed : "-" + typed, names)
                        .map(nearest -> "Did you mean " + nearest + "?")
                        .orElse(null));
    }

    private static GodwitException usage(String message, @Nullable String hint) {
        GodwitException.Builder error = GodwitException.of(ErrorCode.USAGE, message);
        return hint == null ? error.build() : error.hint(hint).build();
    }
}
