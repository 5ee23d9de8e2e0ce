package dev.godwit.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Runs command lines in this process, with a directory and variables of their own. */
final class Shell {

    final Map<String, String> variables = new HashMap<>();
    private final Path directory;
    private String input = "";
    private boolean terminal;

    Shell(Path directory) {
        this.directory = directory;
    }

    Shell in(String folder) {
        Shell other = new Shell(directory.resolve(folder));
        other.variables.putAll(variables);
        return other;
    }

    Shell input(String text) {
        input = text;
        return this;
    }

    Shell onTerminal() {
        terminal = true;
        variables.put("TERM", "xterm");
        return this;
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    Shell file(String name, String... lines) {
        try {
            Path file = path(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    Ran run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                variables::get,
                directory,
                Clock.fixed(Instant.parse("2026-07-19T12:00:00Z"), ZoneOffset.UTC),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                errStream,
                terminal,
                terminal,
                terminal);
        int code = new Cli(surroundings, new Interruption(errStream)).run(args).number();
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
