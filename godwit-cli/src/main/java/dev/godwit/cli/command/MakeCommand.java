package dev.godwit.cli.command;

import dev.godwit.cli.args.Arguments;
import dev.godwit.cli.args.Option;
import dev.godwit.cli.render.Reports;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.ExitCode;
import dev.godwit.error.GodwitException;
import dev.godwit.report.DiffReport;
import dev.godwit.source.NewMigration.Language;
import dev.godwit.source.layout.Stub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code godwit make}. */
final class MakeCommand implements Command {

    static final Option NAME = Option.of("--name", "NAME", "the name").hide();
    static final Option FORMAT =
            Option.of("--format", "FORMAT", "sql, java, or json for MongoDB [what the database takes]");
    static final Option STUB = Option.of("--stub", "FILE", "the text to begin with");
    private static final Option FROM_DIFF =
            Option.flag("--from-diff", "write what the wanted schema asks for beyond the migrations");

    private static final Option SAFE = Option.flag(
            "--safe", "write it so that it does not stop an application that is running; shows it and asks before");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Writes a new, empty migration into the migrations directory, with the time (UTC) as its version, and prints"
                                + " its path. Where the directory has the layout of another tool, the new file follows it.")
                .words("NAME")
                .options(
                        FORMAT,
                        STUB,
                        FROM_DIFF,
                        SAFE,
                        SafeFiles.YES,
                        LaterMigration.LATER,
                        RenameOptions.RENAME,
                        RenameOptions.NO_RENAMES,
                        NAME)
                .examples("make create_milestones", "make \"add famous person to milestones\"");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        Arguments arguments = call.arguments();
        arguments.atMostOneOf(LaterMigration.LATER, FROM_DIFF, STUB);
        if (arguments.has(SafeFiles.YES) && !arguments.has(SAFE)) {
            throw Wrong.usage("--yes agrees to what --safe would write.", "Give --safe too, or leave --yes out.");
        }
        if (arguments.has(LaterMigration.LATER)) {
            call.tell(new LaterMigration(call).write(), Reports::written);
            return ExitCode.DONE;
        }
        Language language = language(call);
        if (arguments.has(FROM_DIFF)) {
            return fromDifference(call);
        }
        Stub stub = stub(call, NewTexts.of(call.settings()).migration(language));
        return written(call, new MigrationFiles(call).write(name(call), stub, language));
    }

    private static ExitCode written(Call call, List<String> files) throws IOException {
        if (call.arguments().has(SAFE)) {
            return new SafeDraft(call, files).offer();
        }
        call.tell(files, Reports::written);
        return ExitCode.DONE;
    }

    private static ExitCode fromDifference(Call call) throws IOException {
        Desired desired = new Desired(call);
        DiffReport missing = desired.settled();
        if (missing.changes().isEmpty()) {
            call.reports().differs(missing, false);
            return ExitCode.DONE;
        }
        return written(call, desired.write(name(call), missing));
    }

    /** The word after the command, or what other tools' users give as {@code --name}. */
    static String name(Call call) {
        return call.arguments().word().or(() -> call.arguments().value(NAME)).orElse("");
    }

    /** As asked for; else what the stub is written in; else what the database takes. */
    static Language language(Call call) {
        Arguments arguments = call.arguments();
        boolean documents = call.settings().hasDocuments();
        String format =
                arguments.value(FORMAT).orElseGet(() -> ofStub(arguments).orElse(documents ? "json" : "sql"));
        return switch (format) {
            case "sql" -> Language.SQL;
            case "java" -> Language.JAVA;
            case "json" -> Language.JSON;
            default -> throw Arguments.wrong(FORMAT, format, "sql, java or json");
        };
    }

    private static Optional<String> ofStub(Arguments arguments) {
        return arguments
                .value(STUB)
                .map(file -> file.substring(file.lastIndexOf('.') + 1))
                .filter(Set.of("java", "json")::contains);
    }

    private static Stub stub(Call call, Stub otherwise) throws IOException {
        if (!call.arguments().has(STUB)) {
            return otherwise;
        }
        String shown = call.arguments().value(STUB).orElse("");
        Path file = call.surroundings().directory().resolve(shown);
        if (!Files.isRegularFile(file)) {
            throw GodwitException.of(ErrorCode.FILE_UNREADABLE, "There is no file " + shown + " to begin with.")
                    .hint("--stub is relative to the working directory.")
                    .build();
        }
        return new Stub(shown, Files.readString(file));
    }
}
