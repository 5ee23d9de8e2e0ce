package dev.godwit.history;

import dev.godwit.migration.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * One migration as the history table has it, without its texts (see {@link AppliedText}).
 *
 * @param version its identity
 * @param name its name when it was applied
 * @param kind what it is
 * @param sequence ascending in the order of application
 * @param batch the run that applied it
 * @param state its state
 * @param checksum of up and down as they were then
 * @param file its file when it was applied
 * @param crc sums over its file as it was then, see {@link dev.godwit.sql.TextSource#crc()}
 * @param appliedAt when
 * @param durationMs how long, in milliseconds
 * @param journal how far it came, where it is partial
 * @param error the engine's message, where it failed
 */
public record HistoryRow(
        Version version,
        String name,
        RowKind kind,
        int sequence,
        int batch,
        RowState state,
        String checksum,
        String file,
        Optional<String> crc,
        Instant appliedAt,
        long durationMs,
        JournalMark journal,
        Optional<String> error) {

    /** {@code version_name}. */
    public String id() {
        return version.id(name);
    }
}
