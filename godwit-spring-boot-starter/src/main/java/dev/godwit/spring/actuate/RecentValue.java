package dev.godwit.spring.actuate;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is asked for anew when it is older than that. Thread-safe. */
final class RecentValue<T> {

    private final long nanos;
    private final Supplier<T> source;
    private @Nullable T value;
    private long since;

    RecentValue(Duration kept, Supplier<T> source) {
        this.nanos = kept.toNanos();
        this.source = source;
    }

    synchronized T get() {
        long now = System.nanoTime();
        T known = value;
        if (known == null || now - since > nanos) {
            known = source.get();
            value = known;
            since = now;
        }
        return known;
    }
}
