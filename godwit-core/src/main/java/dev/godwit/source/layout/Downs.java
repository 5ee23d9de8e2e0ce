package dev.godwit.source.layout;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Version;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files of their own that hold downs, by version, until their ups are found. */
final class Downs {
    private final Map<Version, FileEntry> files = new LinkedHashMap<>();

    void add(Version version, FileEntry file) {
        FileEntry other = files.put(version, file);
        if (other != null) {
            throw GodwitException.of(
                            ErrorCode.DUPLICATE_VERSION,
                            "Version " + version + " has two downs: " + other.file() + " and " + file.file() + ".")
                    .at(file.place())
                    .hint("Keep one of them.")
                    .build();
        }
    }

    Optional<FileEntry> take(Version version) {
        return Optional.ofNullable(files.remove(version));
    }

    /** Those that nothing was found for. */
    Collection<FileEntry> rest() {
        return files.values();
    }
}
