package dev.godwit.source.layout;

import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Script;
import java.util.Optional;

/**
 * Flyway's layout: {@code V1_2__name.sql}, undone by {@code U1_2__name.sql}, {@code R__name.sql} whenever it has changed, {@code
 * B5__name.sql} in place of all up to 5 on an empty database, each with an optional {@code .conf} beside it.
 */
final class FlywayLayout implements Layout {

    @Override
    public void claim(Unclaimed files, Found found) {
        Downs downs = downs(files);
        for (FileEntry file : files.sql()) {
            Optional<FlywayName> name = FlywayName.parse(file);
            if (name.isPresent()) {
                files.take(file);
                found.add(draft(file, name.get(), downs, files));
            }
        }
        for (FileEntry lonely : downs.rest()) {
            found.ignore(lonely, "there is no V file of its version to undo");
        }
    }

    private static Downs downs(Unclaimed files) {
        Downs downs = new Downs();
        for (FileEntry file : files.sql()) {
            Optional<FlywayName> name = FlywayName.parse(file);
            if (name.isPresent() && name.get().prefix() == 'U') {
                files.take(file);
                downs.add(name.get().versionedName().version(), file);
            }
        }
        return downs;
    }

    private static Draft draft(FileEntry file, FlywayName name, Downs downs, Unclaimed files) {
        Script up = FlywayConf.beside(file, files).applyTo(MigrateSections.readUp(file));
        VersionedName versionedName = name.versionedName();
        return switch (name.prefix()) {
            case 'R' -> Draft.of(file, versionedName, MigrationKind.REPEATABLE, up, Optional.empty());
            case 'B' -> Draft.of(file, versionedName, MigrationKind.BASELINE, up, Optional.empty());
            default ->
                Draft.of(
                        file,
                        versionedName,
                        MigrationKind.VERSIONED,
                        up,
                        down(downs.take(versionedName.version()), files));
        };
    }

    private static Optional<Script> down(Optional<FileEntry> file, Unclaimed files) {
        return file.map(undo -> FlywayConf.beside(undo, files).applyTo(MigrateSections.readDown(undo)));
    }
}
