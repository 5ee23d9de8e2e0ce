package dev.godwit.report;

import java.util.List;

/**
 * What {@code seed run} did.
 *
 * @param seeds in the order in which they ran
 */
public record SeedReport(List<Seeded> seeds) {

    public SeedReport {
        seeds = List.copyOf(seeds);
    }

    /**
     * One seed file.
     *
     * @param file its name
     * @param durationMs how long it took, in milliseconds
     */
    public record Seeded(String file, long durationMs) {}
}
