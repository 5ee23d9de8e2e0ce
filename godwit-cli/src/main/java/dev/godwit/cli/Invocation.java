package dev.godwit.cli;

import dev.godwit.cli.args.ArgumentParser;
import dev.godwit.cli.args.Arguments;
import dev.godwit.cli.args.Option;
import dev.godwit.cli.command.UnknownCommand;
import dev.godwit.cli.command.Verb;
import dev.godwit.error.GodwitException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command line as it was understood.
 *
 * @param verb the command; nothing when none is named
 * @param typed how it was called, alias or not
 * @param arguments its options and words
 */
public record Invocation(Optional<Verb> verb, String typed, Arguments arguments) {

    /** Finds the command, one word or two, with global options before it or between, then reads everything against what it takes. */
    static Invocation of(List<String> args) {
        ArgumentParser globals = new ArgumentParser(GlobalOptions.ALL);
        int first = globals.wordAt(args, 0);
        if (first < 0) {
            return new Invocation(Optional.empty(), "", withoutCommand(globals, args));
        }
        List<String> rest = new ArrayList<>(args);
        String typed = rest.remove(first);
        int second = globals.wordAt(rest, first);
        String pair = second < 0 ? "" : typed + " " + rest.get(second);
        Optional<Verb> verb = second < 0 ? Optional.empty() : Verb.of(pair);
        if (verb.isPresent() || Verb.isLater(pair)) {
            typed = pair;
            rest.remove(second);
        } else {
            verb = Verb.of(typed);
        }
        if (verb.isEmpty()
                && second < 0
                && !Verb.group(typed).isEmpty()
                && globals.parse(rest).has(GlobalOptions.HELP)) {
            return helpOnGroup(typed, globals.parse(rest));
        }
        if (verb.isEmpty()) {
            throw UnknownCommand.of(typed, pair);
        }
        List<Option> known = new ArrayList<>(verb.get().create().usage().options());
        known.addAll(GlobalOptions.ALL);
        return new Invocation(verb, typed, new ArgumentParser(known).parse(rest));
    }

    private static Arguments withoutCommand(ArgumentParser globals, List<String> args) {
        try {
            return globals.parse(args);
        } catch (GodwitException e) {
            for (String arg : args) {
                if (e.hint().isEmpty() && isOptionOfSomeCommand(arg)) {
                    throw e.toBuilder()
                            .hint("It stands behind its command: godwit COMMAND " + arg)
                            .build();
                }
            }
            throw e;
        }
    }

    private static boolean isOptionOfSomeCommand(String arg) {
        for (Verb verb : Verb.values()) {
            for (Option option : verb.create().usage().options()) {
                if (option.name().equals(arg)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Invocation helpOnGroup(String group, Arguments given) {
        Map<String, List<String>> options = new HashMap<>(given.options());
        options.remove(GlobalOptions.HELP.name());
        return new Invocation(Optional.of(Verb.HELP), group, new Arguments(options, List.of(group)));
    }
}
