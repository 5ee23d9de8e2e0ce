package dev.godwit.source;

import dev.godwit.error.GodwitException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads many small files with two threads; what cannot be read is left to fail where it is needed. */
final class Preload implements Runnable {
    /** Below this a second thread costs more than it brings. */
    private static final int WORTH_A_THREAD = 64;

    private final List<FileText> files;
    private final AtomicInteger next = new AtomicInteger();

    Preload(List<FileText> files) {
        this.files = files;
    }

    void load() {
        if (files.size() < WORTH_A_THREAD) {
            run();
            return;
        }
        Thread second = new Thread(this, "godwit-read");
        second.setDaemon(true);
        second.start();
        run();
        boolean interrupted = false;
        while (second.isAlive()) {
            try {
                second.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            try {
                files.get(i).hold();
            } catch (IOException | GodwitException toldByWhoeverOpensIt) {
                // The file may turn out to be none that is needed.
            }
        }
    }
}
