package dev.godwit.lint.rule;

import java.util.Locale;

/**
 * What is done with all rows of a table, and how fast servers of a middling kind do it. The rates are set low: 200 MB/s is what a table
 * is read with from network disks, 80 MB/s what it is written anew with, 500,000 rows/s what a B-tree index is built with.
 */
public enum Work {
    /** Every row is read. */
    READ("at 200 MB/s") {
        @Override
        double seconds(TableSize size) {
            return size.bytes() / (200 * MEGABYTE);
        }
    },
    /** Every row is written anew, and every index with it. */
    WRITE("at 80 MB/s") {
        @Override
        double seconds(TableSize size) {
            return size.bytes() / (80 * MEGABYTE);
        }
    },
    /** An index is built over every row. */
    INDEX("at 500,000 rows/s") {
        @Override
        double seconds(TableSize size) {
            return size.rows() / 500_000.0;
        }
    };

    private static final double MEGABYTE = 1_000_000;

    private final String rate;

    Work(String rate) {
        this.rate = rate;
    }

    abstract double seconds(TableSize size);

    /** How long it takes, with how that was reckoned. */
    public String estimate(TableSize size) {
        return "about " + length(seconds(size)) + " (an estimate, " + rate + ")";
    }

    private static String length(double seconds) {
        if (seconds < 1) {
            return "1 s or less";
        }
        if (seconds < 120) {
            return Math.round(seconds) + " s";
        }
        return seconds < 7200
                ? Math.round(seconds / 60) + " min"
                : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }
}
