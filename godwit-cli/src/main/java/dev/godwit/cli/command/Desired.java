package dev.godwit.cli.command;

import dev.godwit.compare.DiffOptions;
import dev.godwit.compare.SchemaSource;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.report.DiffReport;
import dev.godwit.source.NewMigration;
import dev.godwit.source.layout.Stub;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the wanted schema asks for beyond what the migrations lead to. */
final class Desired {

    private final Call call;
    private final RenameOptions names;

    Desired(Call call) {
        this.call = call;
        this.names = new RenameOptions(call);
    }

    /** What is missing in the migrations, for a look. */
    DiffReport missing() {
        return call.godwit()
                .diff(new SchemaSource.Migrations(List.of()), wanted(), PrivilegesOption.in(call, names.said(base())));
    }

    /** The same for a migration: whoever is there is asked what was renamed, and nothing is guessed. */
    DiffReport settled() {
        DiffReport report = call.godwit().diff(new SchemaSource.Migrations(List.of()), wanted(), names.asked(base()));
        RenameOptions.refuseOpen(report);
        return report;
    }

    /** What leads from the database to the wanted schema. */
    DiffReport unlikeDatabase() {
        return call.godwit().diff(new SchemaSource.Database(Optional.empty()), wanted(), names.asked(base()));
    }

    private SchemaSource wanted() {
        return call.settings().wantedSchema().orElseThrow(Desired::notConfigured);
    }

    private Path base() {
        return call.settings().base();
    }

    /** What leads from the database to what the migrations that it has had lead to; nothing where it has not drifted. */
    DiffReport drift() {
        return call.godwit()
                .diff(
                        new SchemaSource.Database(Optional.empty()),
                        new SchemaSource.Applied(),
                        PrivilegesOption.in(call, DiffOptions.at(base())));
    }

    /** Writes what is missing as a migration in SQL; returns its path as it is shown. */
    List<String> write(String name, DiffReport missing) {
        String text = call.godwit().migrationText(missing);
        return new MigrationFiles(call).write(name, Stub.finished("the difference", text), NewMigration.Language.SQL);
    }

    private static GodwitException notConfigured() {
        return GodwitException.of(ErrorCode.CONFIGURATION, "No wanted schema is configured.")
                .hint(
                        "Give `schema:` in godwit.yaml: a file of SQL, a directory of such files, or jpa:PACKAGE-or-CLASSES.")
                .build();
    }
}
