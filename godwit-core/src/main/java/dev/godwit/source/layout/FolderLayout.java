package dev.godwit.source.layout;

import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Script;
import dev.godwit.migration.TransactionMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is one migration: Diesel's {@code 2017-09-23-182408_name/up.sql}, {@code down.sql} and {@code metadata.toml}, and
 * Prisma's {@code 20200101000000_name/migration.sql}, beside which a {@code down.sql} may stand.
 */
final class FolderLayout implements Layout {

    @Override
    public void claim(Unclaimed files, Found found) {
        for (FileEntry file : files.sql()) {
            if (!file.folder().isEmpty() && isUp(file)) {
                claimFolder(file, files, found);
            }
        }
        for (FileEntry file : files.sql()) {
            if (file.name().equals("down.sql") && folderName(file).isPresent()) {
                throw file.malformed(
                        0,
                        0,
                        file.file() + " undoes a migration that has no up.",
                        "Add an up.sql beside it, or remove it.");
            }
        }
    }

    private static boolean isUp(FileEntry file) {
        return file.name().equals("up.sql") || file.name().equals("migration.sql");
    }

    private static void claimFolder(FileEntry up, Unclaimed files, Found found) {
        VersionedName name = folderName(up).orElseThrow(() -> noVersion(up));
        files.take(up);
        FileEntry down = files.take(up.folder() + "/down.sql");
        FileEntry metadata = files.take(up.folder() + "/metadata.toml");
        FileEntry second = files.take(up.folder() + (up.name().equals("up.sql") ? "/migration.sql" : "/up.sql"));
        if (second != null) {
            throw second.malformed(
                    0,
                    0,
                    up.folder() + " has both an up.sql and a migration.sql.",
                    "Keep the one that holds the way forward.");
        }
        boolean transaction = metadata == null || new Settings(metadata).flag("run_in_transaction");
        found.add(Draft.of(
                up,
                name,
                MigrationKind.VERSIONED,
                withTransaction(MigrateSections.readUp(up), transaction),
                down(down, transaction)));
    }

    private static Optional<Script> down(@Nullable FileEntry down, boolean transaction) {
        return down == null
                ? Optional.empty()
                : Optional.of(withTransaction(MigrateSections.readDown(down), transaction));
    }

    private static Script withTransaction(Script script, boolean transaction) {
        return transaction ? script : script.with(TransactionMode.OFF);
    }

    private static Optional<VersionedName> folderName(FileEntry file) {
        String folder = file.folder();
        return VersionedName.parse(folder.substring(folder.lastIndexOf('/') + 1));
    }

    private static RuntimeException noVersion(FileEntry up) {
        return up.malformed(
                0,
                0,
                "The folder of " + up.file() + " has no version at the start of its name.",
                "Name the folder like 20260719120000_name, or the file otherwise if it is no migration.");
    }
}
