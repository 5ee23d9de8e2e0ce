package dev.godwit.cli.command;

import dev.godwit.ToolVersion;
import dev.godwit.cli.help.HelpText;
import dev.godwit.error.ExitCode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code godwit help}. */
final class HelpCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("Shows help, of a command if one is named.")
                .words("[COMMAND…]")
                .examples("help migrate", "help db");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        String text = text(new HelpText(ToolVersion.current()), call.arguments().words());
        call.reports().text("help", text, text);
        return ExitCode.DONE;
    }

    private static String text(HelpText help, List<String> words) {
        if (words.isEmpty()) {
            return help.overview();
        }
        String typed = String.join(" ", words);
        Optional<Verb> verb = Verb.of(typed);
        if (verb.isPresent()) {
            return help.of(verb.get());
        }
        if (Verb.group(typed).isEmpty()) {
            throw UnknownCommand.of(Verb.isLater(typed) ? typed : words.get(0), words.size() == 1 ? "" : typed);
        }
        return help.ofGroup(typed);
    }
}
