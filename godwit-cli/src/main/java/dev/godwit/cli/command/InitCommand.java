package dev.godwit.cli.command;

import dev.godwit.cli.args.Arguments;
import dev.godwit.cli.args.Option;
import dev.godwit.error.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** {@code godwit init}. */
final class InitCommand implements Command {

    private static final Option ENGINE = Option.of(
            "--engine", "ENGINE", "sqlite (the default), postgresql, mysql, mariadb, h2, sqlserver or mongodb");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Writes a commented godwit.yaml and an empty migrations/ into the directory, or here. What exists already is"
                                + " left alone.")
                .words("[DIR]")
                .options(ENGINE)
                .examples("init", "init --engine postgresql", "init backend");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        Arguments arguments = call.arguments();
        String engine = arguments.value(ENGINE).orElse("sqlite");
        Path directory =
                call.surroundings().directory().resolve(arguments.word().orElse(""));
        String text = new StarterConfig(
                        String.valueOf(directory.toAbsolutePath().normalize().getFileName()))
                .text(engine)
                .orElseThrow(() -> Arguments.wrong(
                        ENGINE, engine, "sqlite, postgresql, mysql, mariadb, h2, sqlserver or mongodb"));
        List<String> written = new ArrayList<>();
        List<String> leftAlone = new ArrayList<>();
        Path migrations = directory.resolve("migrations");
        checkFolder(call, directory);
        checkFolder(call, migrations);
        Path config = directory.resolve("godwit.yaml");
        Path otherName = directory.resolve("godwit.yml");
        Path existing = Files.exists(otherName) ? otherName : config;
        if (Files.exists(existing)) {
            leftAlone.add(call.surroundings().shown(existing));
        } else {
            Files.createDirectories(directory);
            Files.writeString(config, text, StandardOpenOption.CREATE_NEW);
            written.add(call.surroundings().shown(config));
        }
        if (Files.isDirectory(migrations)) {
            leftAlone.add(call.surroundings().shown(migrations) + "/");
        } else {
            Files.createDirectories(migrations);
            written.add(call.surroundings().shown(migrations) + "/");
        }
        call.tell(written, (reports, files) -> reports.initialised(files, leftAlone));
        return ExitCode.DONE;
    }

    private static void checkFolder(Call call, Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw Wrong.usage(
                    call.surroundings().shown(folder) + " is a file, where there has to be a folder.",
                    "Move it away, or begin in another directory: godwit init DIR.");
        }
    }
}
