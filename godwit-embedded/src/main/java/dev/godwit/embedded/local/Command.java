package dev.godwit.embedded.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A short command that is run to its end; anything but success is an error that carries the output. */
public record Command(List<String> line, @Nullable Path directory, String input) {

    public static Command of(List<String> line) {
        return new Command(line, null, "");
    }

    public Command in(Path folder) {
        return new Command(line, folder, input);
    }

    public Command withInput(String text) {
        return new Command(line, directory, text);
    }

    public String run() {
        try {
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
            if (directory != null) {
                builder.directory(directory.toFile());
            }
            cleanEnvironment(builder.environment());
            Process process = builder.start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException("Exit code " + status + " from " + line + ":\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot run " + line, e);
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }

    public boolean succeeds() {
        try {
            run();
            return true;
        } catch (IllegalStateException | UncheckedIOException e) {
            return false;
        }
    }

    /** Settings of the developer's own database clients must not reach the servers. */
    public static void cleanEnvironment(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.matches("(PG|MYSQL|MARIADB|LC_|LANG).*"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
    }
}
