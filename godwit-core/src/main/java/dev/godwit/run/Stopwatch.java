package dev.godwit.run;

/** Measures from its creation. */
final class Stopwatch {

    private final long start = System.nanoTime();

    /** Milliseconds so far. */
    long ms() {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
