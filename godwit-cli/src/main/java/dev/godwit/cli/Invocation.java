package dev.godwit.cli;

import dev.godwit.cli.args.ArgumentParser;
import dev.godwit.cli.args.Arguments;
import dev.godwit.cli.args.Option;
import dev.godwit.cli.command.Verb;
import dev.godwit.config.Nearest;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.util.ArrayList;
import java.util.List;
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
            return new Invocation(Optional.empty(), "", globals.parse(args));
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
        if (verb.isEmpty()) {
            throw unknown(typed, pair);
        }
        List<Option> known = new ArrayList<>(verb.get().create().usage().options());
        known.addAll(GlobalOptions.ALL);
        return new Invocation(verb, typed, new ArgumentParser(known).parse(rest));
    }

    private static GodwitException unknown(String typed, String pair) {
        if (Verb.isLater(typed)) {
            return GodwitException.of(ErrorCode.USAGE, "The command `" + typed + "` is not in this release.")
                    .hint("`godwit --help` lists the commands that are.")
                    .build();
        }
        List<String> names = new ArrayList<>();
        List<String> ofGroup = new ArrayList<>();
        for (Verb verb : Verb.values()) {
            names.add(verb.words());
            names.addAll(verb.aliases());
            if (verb.words().startsWith(typed + " ")) {
                ofGroup.add(verb.words());
            }
        }
        if (!ofGroup.isEmpty()) {
            String message = pair.isEmpty() ? "`" + typed + "` is half a command." : "Unknown command `" + pair + "`.";
            return GodwitException.of(ErrorCode.USAGE, message)
                    .hint("There are: " + String.join(", ", ofGroup) + ".")
                    .build();
        }
        String hint = Nearest.to(typed, names)
                .or(() -> Nearest.to(pair, names))
                .map(nearest -> "Did you mean `" + nearest + "`? `godwit --help` lists all commands.")
                .orElse("`godwit --help` lists all commands.");
        return GodwitException.of(ErrorCode.USAGE, "Unknown command `" + typed + "`.")
                .hint(hint)
                .build();
    }
}
