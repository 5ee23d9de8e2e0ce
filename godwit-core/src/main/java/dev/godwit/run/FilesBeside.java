package dev.godwit.run;

import dev.godwit.error.GodwitException;
import dev.godwit.migration.Catalog;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** The files, read in a thread of their own while something else connects. */
final class FilesBeside {

    private final FutureTask<Catalog> reading;

    private FilesBeside(FutureTask<Catalog> reading) {
        this.reading = reading;
    }

    /** Begins to read. */
    static FilesBeside begin(Callable<Catalog> read) {
        FutureTask<Catalog> reading = new FutureTask<>(read);
        Thread thread = new Thread(reading, "godwit-files");
        thread.setDaemon(true);
        thread.start();
        return new FilesBeside(reading);
    }

    /** Waits for the end of it; throws what was wrong with the files, each time it is asked. */
    Catalog await() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return reading.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw failed(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException failed(@Nullable Throwable cause) {
        if (cause instanceof GodwitException known) {
            return Untouched.by(known);
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }
}
