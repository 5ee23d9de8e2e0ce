package dev.godwit.lint.rule;

import java.util.Locale;

/** Writes sizes for people. */
final class Sizes {

    private Sizes() {}

    static String text(TableSize size) {
        return scaled(size.rows(), 1000, "", " k", " M", " G") + " rows, "
                + scaled(size.bytes(), 1000, " B", " kB", " MB", " GB", " TB");
    }

    private static String scaled(long number, int step, String... units) {
        double rest = number;
        int unit = 0;
        while (rest >= step && unit < units.length - 1) {
            rest /= step;
            unit++;
        }
        String digits = rest < 10 && unit > 0 && rest != Math.rint(rest)
                ? String.format(Locale.ROOT, "%.1f", rest)
                : String.valueOf(Math.round(rest));
        return digits + units[unit];
    }
}
