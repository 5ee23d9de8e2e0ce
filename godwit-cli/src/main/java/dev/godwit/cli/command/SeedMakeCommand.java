package dev.godwit.cli.command;

import dev.godwit.cli.render.Reports;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.ExitCode;
import dev.godwit.error.GodwitException;
import dev.godwit.source.NewMigration;
import dev.godwit.source.layout.Stub;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** {@code godwit seed make}. */
final class SeedMakeCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("Writes a new, empty seed and prints its path. Seeds run in the order of their names.")
                .words("NAME")
                .options(MakeCommand.FORMAT, MakeCommand.NAME)
                .examples("seed make 01_users");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        String name = MakeCommand.name(call);
        if (name.contains("/") || name.contains("\\") || name.startsWith(".")) {
            throw Wrong.usage(
                    "A seed's name is no path: `" + name + "`.",
                    "The seed is written into "
                            + call.surroundings().shown(call.settings().seeds())
                            + "; `seeds:` in godwit.yaml says where that is.");
        }
        if (name.chars().noneMatch(Character::isLetterOrDigit)) {
            throw Wrong.usage(
                    "\"" + name + "\" has no letter and no digit that a seed could be named by.",
                    "Name what it fills, for example: users");
        }
        Path directory = call.settings().seeds();
        NewMigration.Language language =
                name.endsWith(".java") ? NewMigration.Language.JAVA : MakeCommand.language(call);
        String extension = extension(language);
        Path file = directory.resolve(name.endsWith(extension) ? name : name + extension);
        Files.createDirectories(directory);
        try {
            Stub stub = NewTexts.of(call.settings()).seed(language);
            Files.writeString(file, stub.of("", stem(name)).text(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw GodwitException.of(
                            ErrorCode.USAGE, call.surroundings().shown(file) + " exists already; it was left alone.")
                    .hint("Choose another name.")
                    .cause(e)
                    .build();
        }
        call.tell(List.of(call.surroundings().shown(file)), Reports::written);
        return ExitCode.DONE;
    }

    private static String extension(NewMigration.Language language) {
        return switch (language) {
            case SQL -> ".sql";
            case JAVA -> ".java";
            case JSON -> ".json";
        };
    }

    private static String stem(String name) {
        return name.endsWith(".java") ? name.substring(0, name.length() - ".java".length()) : name;
    }
}
