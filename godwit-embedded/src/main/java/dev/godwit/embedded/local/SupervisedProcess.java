package dev.godwit.embedded.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server under {@code supervise.sh}, which ends it and deletes its folder once the pipe to this JVM breaks, so also
 * after a SIGKILL of the JVM.
 */
public final class SupervisedProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process supervisor;
    private final Writer signals;
    private final long pid;

    private SupervisedProcess(Process supervisor) throws IOException {
        this.supervisor = supervisor;
        this.signals = supervisor.outputWriter(StandardCharsets.US_ASCII);
        BufferedReader reader = supervisor.inputReader(StandardCharsets.US_ASCII);
        String line = reader.readLine();
        if (line == null) {
            throw new IOException("The supervising shell ended at once");
        }
        this.pid = Long.parseLong(line);
    }

    public static SupervisedProcess start(Path folder, Path log, String lastSignal, List<String> command) {
        List<String> line = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            line.add("/usr/bin/setsid"); // out of reach of Ctrl-C and of kills of the whole process group
        }
        line.addAll(List.of("/bin/sh", "-c", script(), "supervise", folder.toString(), log.toString(), lastSignal));
        line.addAll(command);
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(line).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
            Command.cleanEnvironment(builder.environment());
            return new SupervisedProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String script() {
        try (InputStream in = SupervisedProcess.class.getResourceAsStream("supervise.sh")) {
            if (in == null) {
                throw new IllegalStateException("supervise.sh is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return pid;
    }

    public boolean isAlive() {
        return supervisor.isAlive();
    }

    /** Sends a signal that ends the server, and waits for that; the folder stays. */
    public void end(String signal) {
        try {
            signals.write(signal + "\n");
            signals.flush();
        } catch (IOException e) {
            if (supervisor.isAlive()) {
                throw new UncheckedIOException(e);
            }
        }
        await();
    }

    /** Ends the server with its last signal and deletes its folder. */
    public void abandon() {
        try {
            signals.close();
        } catch (IOException e) {
            if (supervisor.isAlive()) {
                throw new UncheckedIOException(e);
            }
        }
        await();
    }

    private void await() {
        try {
            if (!supervisor.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("Server process " + pid + " does not end");
            }
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }
}
