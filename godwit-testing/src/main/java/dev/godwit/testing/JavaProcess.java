package dev.godwit.testing;

import dev.godwit.embedded.local.Folders;
import dev.godwit.embedded.local.Waiting;
import dev.godwit.embedded.local.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A JVM in a process of its own, of the same JDK as this one, for tests that kill it or that need its exit code. It does
 * not outlive {@link #close()}, nor this JVM; nor do its temporary files, among them the libraries that drivers unpack.
 */
public final class JavaProcess implements AutoCloseable {

    private static final Duration OUTPUT_PATIENCE = Duration.ofSeconds(2);

    private final Process process;
    private final Path temporary;
    private final OutputCapture stdout;
    private final OutputCapture stderr;

    private JavaProcess(Process process, Path temporary) {
        this.process = process;
        this.temporary = temporary;
        this.stdout = OutputCapture.start(process.getInputStream(), "child-stdout");
        this.stderr = OutputCapture.start(process.getErrorStream(), "child-stderr");
        Watchdog.guard(process);
    }

    /** Starts describing a process that runs a class of this JVM's class path. */
    public static Builder builder(Class<?> main) {
        return new Builder(main.getName());
    }

    /** Starts describing a process that runs a class by name. */
    public static Builder builder(String mainClass) {
        return new Builder(mainClass);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** What it wrote to its standard output until now. */
    public String stdout() {
        return stdout.text();
    }

    /** What it wrote to its standard error until now. */
    public String stderr() {
        return stderr.text();
    }

    /** Waits until its standard output has this text; returns whether it came before the time or the process ended. */
    public boolean awaitOutput(String text, Duration atMost) {
        Waiting.until(() -> stdout().contains(text) || !isAlive(), atMost);
        if (!isAlive()) {
            stdout.awaitEnd(OUTPUT_PATIENCE);
        }
        return stdout().contains(text);
    }

    /** Kills it with SIGKILL and waits for its end. */
    public void kill() {
        process.destroyForcibly();
        waitFor(Duration.ofSeconds(30));
    }

    /** Kills it with SIGKILL when this much time from now has passed, if it still runs then. */
    public void killAfter(Duration delay) {
        CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS).execute(process::destroyForcibly);
    }

    /** Asks it to end, with SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** Waits for its end and returns the exit code; output is complete then. Throws when the time is over. */
    public int waitFor(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "Process " + pid() + " still runs after " + atMost + "\n" + stdout() + "\n" + stderr());
            }
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
        stdout.awaitEnd(OUTPUT_PATIENCE);
        stderr.awaitEnd(OUTPUT_PATIENCE);
        return process.exitValue();
    }

    /** The exit code of the ended process: 137 after SIGKILL, 143 after SIGTERM. */
    public int exitCode() {
        return process.exitValue();
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        kill();
        children.forEach(ProcessHandle::destroyForcibly);
        Folders.delete(temporary);
    }

    /** Describes a process before it is started. */
    public static final class Builder {

        private final String mainClass;
        private final List<String> jvmArgs = new ArrayList<>();
        private final List<String> args = new ArrayList<>();
        private final Map<String, String> env = new LinkedHashMap<>();
        private String classPath = System.getProperty("java.class.path", "");
        private String input = "";
        private @Nullable Path directory;

        private Builder(String mainClass) {
            this.mainClass = mainClass;
        }

        /** Replaces the class path, which is this JVM's own by default. */
        public Builder classPath(String path) {
            classPath = path;
            return this;
        }

        public Builder jvmArgs(String... more) {
            jvmArgs.addAll(List.of(more));
            return this;
        }

        public Builder args(String... more) {
            args.addAll(List.of(more));
            return this;
        }

        public Builder env(String name, String value) {
            env.put(name, value);
            return this;
        }

        public Builder directory(Path folder) {
            directory = folder;
            return this;
        }

        /** The text on its standard input, which ends after it. */
        public Builder stdin(String text) {
            input = text;
            return this;
        }

        public JavaProcess start() {
            List<String> line = new ArrayList<>();
            line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            Path temporary = Workspace.open().newRunFolder("process");
            line.add("-Djava.io.tmpdir=" + temporary);
            passOn("godwit.cache", line);
            line.addAll(jvmArgs);
            line.addAll(List.of("-cp", classPath, mainClass));
            line.addAll(args);
            ProcessBuilder builder = new ProcessBuilder(line);
            builder.environment().putAll(env);
            if (directory != null) {
                builder.directory(directory.toFile());
            }
            try {
                JavaProcess started = new JavaProcess(builder.start(), temporary);
                started.send(input);
                return started;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What this process keeps in the build folder, a process that it starts keeps there too. */
    private static void passOn(String property, List<String> line) {
        String value = System.getProperty(property);
        if (value != null) {
            line.add("-D" + property + "=" + value);
        }
    }

    private void send(String input) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended, or closed its input, without reading all of it.
            return;
        }
    }
}
