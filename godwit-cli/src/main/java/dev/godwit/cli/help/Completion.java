package dev.godwit.cli.help;

import dev.godwit.cli.GlobalOptions;
import dev.godwit.cli.args.Option;
import dev.godwit.cli.command.Verb;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completion for bash, and for zsh by its emulation of it. */
public final class Completion {

    /** The options and commands with a few fixed values. */
    private static final Map<String, List<String>> VALUES = Map.of(
            "--out-of-order",
            List.of("allow", "warn", "forbid"),
            "--engine",
            List.of("sqlite", "postgresql", "mysql", "mariadb", "h2", "sqlserver", "mongodb"),
            "completion",
            List.of("bash", "zsh"));

    /** The script. */
    public String script() {
        CommandSpec godwit = command(GlobalOptions.ALL);
        Set<String> firstWords = new LinkedHashSet<>();
        for (Verb verb : Verb.values()) {
            String[] words = verb.words().split(" ", 2);
            firstWords.add(words[0]);
            CommandSpec command = command(verb.create().usage().options());
            add(command, GlobalOptions.ALL);
            if (verb == Verb.HELP) {
                command.addPositional(oneOf(List.copyOf(firstWords)));
            } else if (VALUES.containsKey(verb.words())) {
                command.addPositional(oneOf(VALUES.get(verb.words())));
            }
            if (words.length == 1) {
                godwit.addSubcommand(words[0], command);
            } else {
                group(godwit, words[0]).addSubcommand(words[1], command);
            }
        }
        return AutoComplete.bash("godwit", new CommandLine(godwit));
    }

    private static CommandSpec group(CommandSpec godwit, String word) {
        CommandLine there = godwit.subcommands().get(word);
        if (there != null) {
            return there.getCommandSpec();
        }
        CommandSpec group = command(GlobalOptions.ALL);
        godwit.addSubcommand(word, group);
        return group;
    }

    private static CommandSpec command(List<Option> options) {
        CommandSpec command = CommandSpec.create();
        add(command, options);
        return command;
    }

    private static void add(CommandSpec command, List<Option> options) {
        for (Option option : options) {
            OptionSpec.Builder spec = option.spec();
            if (VALUES.containsKey(option.name())) {
                spec.completionCandidates(VALUES.get(option.name()));
            }
            command.addOption(spec.build());
        }
    }

    private static PositionalParamSpec oneOf(List<String> words) {
        return PositionalParamSpec.builder()
                .index("0")
                .paramLabel("word")
                .type(String.class)
                .completionCandidates(words)
                .build();
    }
}
