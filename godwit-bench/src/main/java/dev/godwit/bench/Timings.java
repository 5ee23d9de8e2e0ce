package dev.godwit.bench;

import java.util.ArrayList;
import java.util.List;

/** Measurements of one thing, taken in rounds. */
final class Timings {

    private final List<Double> all = new ArrayList<>();

    void add(double ms) {
        all.add(ms);
    }

    double median() {
        return median(all);
    }

    /** The median of the ratios of each round. */
    double ratio(Timings base) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ratios.add(all.get(i) / base.all.get(i));
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
