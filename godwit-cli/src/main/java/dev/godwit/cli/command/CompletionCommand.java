package dev.godwit.cli.command;

import dev.godwit.cli.help.Completion;
import dev.godwit.error.ExitCode;
import java.io.IOException;

/** {@code godwit completion}. */
final class CompletionCommand implements Command {

    @Override
    public Usage usage() {
        return new Usage(
                "SHELL",
                java.util.List.of(
                        "Prints a script that teaches a shell, bash or zsh, to complete Godwit's commands and options.",
                        "For bash, put this into ~/.bashrc: eval \"$(godwit completion bash)\". For zsh, into ~/.zshrc after"
                                + " compinit: eval \"$(godwit completion zsh)\"."),
                java.util.List.of(),
                java.util.List.of("completion bash", "completion zsh"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        String shell = call.arguments().words().get(0);
        if (!shell.equals("bash") && !shell.equals("zsh")) {
            throw Wrong.usage("There is no completion for `" + shell + "`.", "There is for bash and zsh.");
        }
        String script = new Completion().script();
        call.reports().text("script", script, script);
        return ExitCode.DONE;
    }
}
