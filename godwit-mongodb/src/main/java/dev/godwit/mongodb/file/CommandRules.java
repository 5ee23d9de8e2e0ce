package dev.godwit.mongodb.file;

import dev.godwit.error.GodwitException;
import dev.godwit.error.Nearest;
import dev.godwit.mongodb.command.KnownCommand;
import dev.godwit.mongodb.command.KnownCommands;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What makes an object a command that a migration may contain.
 *
 * @param known whether it must be one that this release knows
 */
record CommandRules(boolean known) {

    List<CommandText> checked(List<CommandDraft> drafts) {
        return drafts.stream().map(this::checked).toList();
    }

    private CommandText checked(CommandDraft draft) {
        CommandText command = draft.command();
        if (draft.isEmpty()) {
            throw Json.mistake(command.place(), "This command is empty.")
                    .hint("Take it out, or write a command, for example {\"create\": \"users\"}.")
                    .build();
        }
        Optional<KnownCommand> found = KnownCommands.find(command.name());
        found.flatMap(KnownCommand::refusal).ifPresent(reason -> {
            throw Json.mistake(command.place(), command.name() + " cannot stand in a migration: " + reason + ".")
                    .hint("Take it out.")
                    .build();
        });
        if (known && found.isEmpty()) {
            throw unknown(draft);
        }
        Objects.requireNonNull(command.document());
        return command;
    }

    private static GodwitException unknown(CommandDraft draft) {
        CommandText command = draft.command();
        Optional<String> later =
                draft.later().stream().filter(KnownCommands.names()::contains).findFirst();
        if (later.isPresent()) {
            return Json.mistake(
                            command.place(),
                            "The command's name, " + later.get() + ", stands behind " + command.name()
                                    + ". MongoDB takes the first key as the name.")
                    .hint("Write {\"" + later.get() + "\": …, \"" + command.name() + "\": …}.")
                    .build();
        }
        return Json.mistake(command.place(), command.name() + " is no command of MongoDB that Godwit knows.")
                .hint(Nearest.to(command.name(), KnownCommands.names())
                                .map(nearest -> "Did you mean \"" + nearest + "\"? ")
                                .orElse("")
                        + "If your server has it, write \"checked\": false beside \"up\".")
                .build();
    }
}
