package dev.godwit.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A shell that waits for this JVM to die and then kills a child process; dismissed when the child ends first. */
final class Watchdog {

    private static final String SCRIPT = "read -r dismissed || kill -s KILL \"$1\"";

    private Watchdog() {}

    static void guard(Process child) {
        try {
            Process shell = new ProcessBuilder("/bin/sh", "-c", SCRIPT, "watchdog", Long.toString(child.pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var unused = child.onExit().thenRun(() -> dismiss(shell));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void dismiss(Process shell) {
        try (OutputStream out = shell.getOutputStream()) {
            out.write("dismissed\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            shell.destroy();
        }
    }
}
