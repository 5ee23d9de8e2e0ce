package dev.godwit.cli.command;

import dev.godwit.error.GodwitException;
import dev.godwit.error.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of words that are no command. */
public final class UnknownCommand {

    private UnknownCommand() {}

    /**
     * The error.
     *
     * @param typed the first word, or both where both are the name of a later release's command
     * @param pair both words; empty where there is one only
     */
    public static GodwitException of(String typed, String pair) {
        if (Verb.isLater(typed)) {
            return Wrong.usage(
                    "The command `" + typed + "` is not in this release.",
                    "`godwit --help` lists the commands that are.");
        }
        List<Verb> group = Verb.group(typed);
        if (!group.isEmpty()) {
            return Wrong.usage(
                    pair.isEmpty() ? "`" + typed + "` is half a command." : "Unknown command `" + pair + "`.",
                    "There are: " + group.stream().map(Verb::words).collect(Collectors.joining(", ")) + ".");
        }
        List<String> names = new ArrayList<>();
        for (Verb verb : Verb.values()) {
            names.add(verb.words());
            names.addAll(verb.aliases());
        }
        return Wrong.usage(
                "Unknown command `" + typed + "`.",
                Nearest.to(typed, names)
                        .or(() -> Nearest.to(pair, names))
                        .map(nearest -> "Did you mean `" + nearest + "`? `godwit --help` lists all commands.")
                        .orElse("`godwit --help` lists all commands."));
    }
}
