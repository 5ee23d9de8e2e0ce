package dev.godwit.history;

import dev.godwit.migration.Version;
import java.time.Instant;

/**
 * A migration that another tool applied, as that tool's own history has it.
 *
 * @param version its identity
 * @param name its name without version and extension
 * @param batch the run that applied it, counted from 1 in the order of the runs
 * @param at when
 */
public record ForeignRow(Version version, String name, int batch, Instant at) {}
