package dev.godwit.cli;

import dev.godwit.cli.args.Arguments;
import dev.godwit.cli.command.Usage;
import dev.godwit.cli.command.Verb;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.util.List;

/**
 * Checks how many words stand after a command.
 *
 * @param called the command's name
 * @param usage what it takes
 */
record WordCheck(String called, Usage usage) {

    static WordCheck of(Verb verb, Usage usage) {
        return new WordCheck(verb.words(), usage);
    }

    void check(Arguments arguments) {
        List<String> words = arguments.words();
        if (words.contains("")) {
            throw wrong("An empty text stands after `" + called + "`.", "Is a shell variable not set? " + synopsis());
        }
        // Users of other tools give the name of what they make as an option.
        boolean named = usage.words().equals("NAME") && arguments.options().containsKey("--name");
        if (words.size() < usage.wordsNeeded() && !named) {
            throw wrong("`" + called + "` needs " + usage.words().split(" ", 2)[0] + ".", synopsis());
        }
        if (words.size() > usage.wordsAllowed()) {
            throw wrong(
                    "`" + called + "` does not know what to do with `" + words.get(usage.wordsAllowed()) + "`.",
                    tooMany(words));
        }
    }

    private String tooMany(List<String> words) {
        if (usage.options().stream().anyMatch(option -> option.name().equals("--attributes"))) {
            return "Put the attributes in quotes, because shells take braces apart: --attributes 'a:string{50,unique}'";
        }
        return usage.words().equals("NAME")
                ? "Put a name of several words in quotes: godwit " + called + " \"" + String.join(" ", words) + "\""
                : synopsis();
    }

    private String synopsis() {
        return "Usage: godwit " + called + (usage.words().isEmpty() ? "" : " " + usage.words()) + ".";
    }

    private static GodwitException wrong(String message, String hint) {
        return GodwitException.of(ErrorCode.USAGE, message).hint(hint).build();
    }
}
