package dev.godwit.report;

import dev.godwit.migration.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One row of the append-only record of what was done.
 *
 * @param id ascending
 * @param kind for example {@code applied}, {@code undone}, {@code failed}, {@code baseline}, {@code repaired}, {@code resolved}
 * @param version the migration it is about, if any
 * @param name its name
 * @param batch the batch, where there is one
 * @param at when
 * @param by who, as {@code user@host}
 * @param durationMs how long it took, in milliseconds
 * @param toolVersion the Godwit that did it
 * @param detail the reason given, or the error
 */
public record HistoryEvent(
        long id,
        String kind,
        Optional<Version> version,
        String name,
        OptionalInt batch,
        Instant at,
        String by,
        OptionalLong durationMs,
        String toolVersion,
        Optional<String> detail) {}
