package dev.godwit.cli;

import dev.godwit.error.ExitCode;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What Ctrl-C and a polite kill do. Until a run has work to do, the process just ends. From then on the first asks the run to stop at
 * the next safe place, which the engine does between statements; it then ends as any error does, with the state said. The second ends
 * the process at once: what is under way then is settled by the next run, as after a crash. Thread-safe.
 *
 * <p>A shutdown hook hears the first signal and costs nothing at start. Hearing a second one takes more (see {@link Signals}) and is
 * prepared aside once there is work.
 */
public final class Interruption {

    private static final long GRACE_SECONDS = 1;

    private final PrintStream err;
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean running;

    /** Tells people on this stream what happens. */
    public Interruption(PrintStream err) {
        this.err = err;
    }

    /** Listens to signals from now on. */
    void install() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "godwit-interruption"));
    }

    /** Whether somebody asked to stop. */
    public boolean isRequested() {
        return requests.get() > 0;
    }

    /** From here on a first signal waits for the run to stop by itself. */
    public void runStarted() {
        running = true;
        Thread installer = new Thread(() -> new Signals(this::received).listen("INT", "TERM"), "godwit-signals");
        installer.setDaemon(true);
        installer.start();
    }

    /** The command is over and has told what it had to tell. */
    void finished() {
        finished.countDown();
    }

    private void received() {
        if (requests.incrementAndGet() > 1) {
            leave("Left at once. The next run settles what was under way; `godwit status` shows it.");
        }
        if (running) {
            err.println("Stopping once the database is done with what it was sent. Again: leave at once.");
        }
    }

    /** Java is going down: because the command is over, or because a signal came before {@link Signals} listened. */
    private void shutDown() {
        if (finished.getCount() == 0) {
            return;
        }
        received();
        try {
            if (running) {
                finished.await();
            } else if (!finished.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                leave("Interrupted before any migration ran.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
    }

    private void leave(String message) {
        err.println(message);
        err.flush();
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
    }
}
