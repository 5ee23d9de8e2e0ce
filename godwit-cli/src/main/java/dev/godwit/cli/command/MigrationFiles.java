package dev.godwit.cli.command;

import dev.godwit.source.NewMigration;
import dev.godwit.source.layout.Stub;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes new migrations where the project has its own. */
record MigrationFiles(Call call) {

    /** Writes one; returns the paths of its files as they are shown. */
    List<String> write(String name, Stub stub, NewMigration.Language language) {
        NewMigration maker = new NewMigration(
                call.settings().newMigrations(), call.surroundings().clock());
        List<String> shown = new ArrayList<>();
        for (Path file : maker.create(name, stub, language).files()) {
            shown.add(call.surroundings().shown(file));
        }
        return shown;
    }
}
