package dev.godwit.run;

/** Measures from its creation. */
public final class Stopwatch {

    private final long start = System.nanoTime();

    /** Milliseconds so far. */
    public long ms() {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
