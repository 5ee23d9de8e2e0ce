package dev.godwit.migration;

import java.util.Optional;

/**
 * A step between two states of a database.
 *
 * @param version its identity
 * @param name its name without version and extension, for example {@code create_milestones}; may be empty
 * @param kind when it is due
 * @param up the way forward
 * @param down the way back, where the author gave one; present but without statements means that there is nothing to undo
 * @param checksum of {@code up} and {@code down}, see {@code dev.godwit.sql.Checksum}
 * @param file the file as messages name it, with {@code /} between folders
 */
public record Migration(
        Version version,
        String name,
        MigrationKind kind,
        Script up,
        Optional<Script> down,
        String checksum,
        String file) {

    /** {@code version_name}, as it stands at the head of its file. */
    public String id() {
        if (version.isRepeatable()) {
            return version.text();
        }
        return name.isEmpty() ? version.text() : version.text() + "_" + name;
    }
}
