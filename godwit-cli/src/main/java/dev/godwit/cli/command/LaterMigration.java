package dev.godwit.cli.command;

import dev.godwit.cli.args.Option;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.lint.fix.LaterFile;
import dev.godwit.source.NewMigration.Language;
import dev.godwit.source.layout.Stub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes a migration of a file that was waiting for a later release, and takes that file away. */
final class LaterMigration {

    static final Option LATER = Option.of(
            "--later", "FILE", "make a migration of the second half of a change in two releases, a .sql.later file");

    private final Call call;

    LaterMigration(Call call) {
        this.call = call;
    }

    List<String> write() throws IOException {
        String shown = call.arguments().value(LATER).orElse("");
        Path file = call.surroundings().directory().resolve(shown);
        if (!shown.endsWith(LaterFile.ENDING) || !Files.isRegularFile(file)) {
            throw GodwitException.of(
                            ErrorCode.FILE_UNREADABLE,
                            Files.isRegularFile(file)
                                    ? shown + " is no file that waits for a later release."
                                    : "There is no file " + shown + ".")
                    .state("Nothing was written.")
                    .hint("Name a file that ends in " + LaterFile.ENDING + ", relative to the working directory.")
                    .build();
        }
        Stub text = Stub.finished(shown, LaterFile.migration(Files.readString(file)));
        List<String> written = new MigrationFiles(call).write(MakeCommand.name(call), text, Language.SQL);
        Files.delete(file);
        return written;
    }
}
