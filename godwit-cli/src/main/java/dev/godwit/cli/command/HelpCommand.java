package dev.godwit.cli.command;

import dev.godwit.ToolVersion;
import dev.godwit.cli.help.HelpText;
import dev.godwit.error.ExitCode;

/** {@code godwit help}. */
final class HelpCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("Shows help, of a command if one is named.").words("[COMMAND…]");
    }

    @Override
    public ExitCode run(Call call) {
        HelpText help = new HelpText(ToolVersion.current());
        String words = String.join(" ", call.arguments().words());
        if (words.isEmpty()) {
            call.output().out().print(help.overview());
        } else {
            Verb verb = Verb.of(words)
                    .orElseThrow(() ->
                            Wrong.usage("Unknown command `" + words + "`.", "`godwit --help` lists all commands."));
            call.output().out().print(help.of(verb));
        }
        return ExitCode.DONE;
    }
}
