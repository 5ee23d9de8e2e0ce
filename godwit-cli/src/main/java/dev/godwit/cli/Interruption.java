package dev.godwit.cli;

import dev.godwit.error.ExitCode;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * What Ctrl-C and a polite kill do. The first asks the run to stop at the next safe place, which the engine does between statements; it
 * then ends as any error does, with the state said. Where nothing runs that could stop safely, the process ends after a moment. The
 * second ends it at once: what is under way then is settled by the next run, as after a crash. Thread-safe.
 */
public final class Interruption {

    private static final long GRACE_NANOS = 1_000_000_000L;

    private final PrintStream err;
    private final AtomicInteger signals = new AtomicInteger();
    private volatile boolean running;

    /** Tells people on this stream what happens. */
    public Interruption(PrintStream err) {
        this.err = err;
    }

    /** Listens to signals from a moment from now on; until then they end the process as is Java's way. */
    void install() {
        Thread installer = new Thread(() -> new Signals(this::received).listen("INT", "TERM"), "godwit-signals");
        installer.setDaemon(true);
        installer.start();
    }

    /** Whether somebody asked to stop. */
    public boolean isRequested() {
        return signals.get() > 0;
    }

    /** From here on a first signal waits for the run to stop by itself. */
    public void runStarted() {
        running = true;
    }

    private void received() {
        if (signals.incrementAndGet() > 1) {
            leave("Left at once. The next run settles what was under way; `godwit status` shows it.");
        }
        if (running) {
            err.println("Stopping after the running statement. Again: leave at once.");
            err.flush();
        } else {
            Thread patience = new Thread(this::leaveAfterGrace, "godwit-interruption");
            patience.setDaemon(true);
            patience.start();
        }
    }

    private void leaveAfterGrace() {
        long end = System.nanoTime() + GRACE_NANOS;
        while (System.nanoTime() < end && !running) {
            LockSupport.parkNanos(20_000_000L);
        }
        if (!running) {
            leave("Interrupted before any migration ran.");
        }
    }

    private void leave(String message) {
        err.println(message);
        err.flush();
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
    }
}
