package dev.godwit.source.layout;

import dev.godwit.migration.Version;
import dev.godwit.sql.TextSlice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a directory's files tell about how a new migration has to be named.
 *
 * @param newest the highest version
 * @param shape of the files of that version
 */
public record ExistingNames(Optional<Version> newest, FileShape shape) {

    private record Named(Version version, FileShape shape) {}

    /** Looks at paths below a directory, with {@code /} between folders. */
    public static ExistingNames of(List<String> paths) {
        Named newest = null;
        boolean undo = false;
        for (String path : paths) {
            undo |= path.matches("(.*/)?U\\d.*__.*\\.sql");
            Named named = named(path);
            if (named != null && (newest == null || named.version.compareTo(newest.version) > 0)) {
                newest = named;
            }
        }
        if (newest == null) {
            return new ExistingNames(Optional.empty(), FileShape.MARKED);
        }
        FileShape shape = newest.shape == FileShape.FLYWAY && undo ? FileShape.FLYWAY_WITH_UNDO : newest.shape;
        return new ExistingNames(Optional.of(newest.version), shape);
    }

    private static @Nullable Named named(String path) {
        FileEntry file = new FileEntry(path, TextSlice.ofString(path, "").source(), path);
        String folder = file.folder().substring(file.folder().lastIndexOf('/') + 1);
        if (file.name().equals("up.sql") || file.name().equals("migration.sql")) {
            FileShape shape = file.name().equals("up.sql") ? FileShape.FOLDER : FileShape.PRISMA;
            return VersionedName.parse(folder)
                    .map(name -> new Named(name.version(), shape))
                    .orElse(null);
        }
        if (path.endsWith(".up.sql")) {
            return VersionedName.parse(file.stem().substring(0, file.stem().length() - ".up".length()))
                    .map(name -> new Named(name.version(), FileShape.PAIR))
                    .orElse(null);
        }
        return flywayOrMarked(file);
    }

    private static @Nullable Named flywayOrMarked(FileEntry file) {
        if (file.stem().matches("V\\d.*__.*")) {
            return FlywayName.parse(file)
                    .map(name -> new Named(name.versionedName().version(), FileShape.FLYWAY))
                    .orElse(null);
        }
        String stem = file.stem();
        int dot = stem.equals(file.name()) ? stem.lastIndexOf('.') : -1;
        return VersionedName.parse(dot > 0 ? stem.substring(0, dot) : stem)
                .map(name -> new Named(name.version(), FileShape.MARKED))
                .orElse(null);
    }
}
