package dev.godwit.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times something in milliseconds. */
final class Timing {

    private Timing() {}

    /** How long it takes once. */
    static double once(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** The median of several times. */
    static double median(int times, Work work) throws Exception {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(once(work));
        }
        Collections.sort(all);
        return all.get(all.size() / 2);
    }

    /** What is timed. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
