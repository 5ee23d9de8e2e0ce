package dev.godwit.report;

import dev.godwit.migration.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One line of {@code status}.
 *
 * @param version its identity
 * @param name its name, may be empty
 * @param state its state
 * @param batch the batch that applied it
 * @param appliedAt when it was applied
 * @param durationMs how long that took, in milliseconds
 * @param detail one sentence that explains the state where it needs one, for example how far a failed one came
 */
public record MigrationStatus(
        Version version,
        String name,
        MigrationState state,
        OptionalInt batch,
        Optional<Instant> appliedAt,
        OptionalLong durationMs,
        Optional<String> detail) {

    /** {@code version_name}. */
    public String id() {
        return version.id(name);
    }
}
