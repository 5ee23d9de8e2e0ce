package dev.godwit.report;

import dev.godwit.migration.Version;

/**
 * One migration that a run applied or undid.
 *
 * @param version its identity
 * @param name its name, may be empty
 * @param durationMs how long it took, in milliseconds
 */
public record Migrated(Version version, String name, long durationMs) {

    /** {@code version_name}. */
    public String id() {
        return version.id(name);
    }
}
