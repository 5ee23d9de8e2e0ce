package dev.godwit.testing;

import dev.godwit.embedded.local.Waiting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads a stream of a child process into memory while the child runs. */
final class OutputCapture {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Thread thread;

    private OutputCapture(InputStream in, String name) {
        thread = new Thread(() -> read(in), name);
        thread.setDaemon(true);
    }

    static OutputCapture start(InputStream in, String name) {
        OutputCapture capture = new OutputCapture(in, name);
        capture.thread.start();
        return capture;
    }

    private void read(InputStream in) {
        try {
            in.transferTo(bytes);
        } catch (IOException e) {
            // The process was killed; what it wrote until then is here.
            return;
        }
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Waits for the end of the stream; a grandchild may hold it open, so not for ever. */
    void awaitEnd(Duration atMost) {
        try {
            thread.join(atMost.toMillis());
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }
}
