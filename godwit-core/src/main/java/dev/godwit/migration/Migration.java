package dev.godwit.migration;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A step between two states of a database.
 *
 * @param version its identity
 * @param name its name without version and extension, for example {@code create_milestones}; may be empty
 * @param kind when it is due
 * @param file the file as messages name it, with {@code /} between folders
 * @param crc sums over the bytes of its files, see {@link dev.godwit.sql.TextSource#crc()}; while they are the same, so is the checksum
 * @param content what its files say, read no sooner than it is needed; throws what is wrong with them
 */
public record Migration(
        Version version,
        String name,
        MigrationKind kind,
        String file,
        Optional<String> crc,
        Supplier<Content> content) {

    /**
     * What the files of a migration say.
     *
     * @param up the way forward
     * @param down the way back, where the author gave one; present but without statements means that there is nothing to undo
     * @param checksum of {@code up} and {@code down}, see {@code dev.godwit.sql.Checksum}
     */
    public record Content(Script up, Optional<Script> down, String checksum) {}

    /** A migration whose content is known. */
    public static Migration of(Version version, String name, MigrationKind kind, String file, Content content) {
        return new Migration(version, name, kind, file, Optional.empty(), () -> content);
    }

    /** Reads the content, if that has not happened yet, and throws what is wrong with it. */
    public void check() {
        Objects.requireNonNull(content.get());
    }

    /** The way forward. */
    public Script up() {
        return content.get().up();
    }

    /** The way back, where the author gave one; present but without statements means that there is nothing to undo. */
    public Optional<Script> down() {
        return content.get().down();
    }

    /** The checksum of up and down, see {@code dev.godwit.sql.Checksum}. */
    public String checksum() {
        return content.get().checksum();
    }

    /** {@code version_name}, as it stands at the head of its file. */
    public String id() {
        if (version.isRepeatable()) {
            return version.text();
        }
        return name.isEmpty() ? version.text() : version.text() + "_" + name;
    }
}
