package dev.godwit.cli.scenario;

import dev.godwit.testing.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One scenario file. {@code docs/scenarios.md} describes the format.
 *
 * @param file where it stands
 * @param lines all of its lines
 * @param engines on which it runs
 * @param secrets words that no output may contain, besides the database's password
 */
record Scenario(Path file, List<String> lines, Set<Engine> engines, List<String> secrets) {

    static Scenario read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return new Scenario(
                    file,
                    lines,
                    engines(file, lines),
                    header(lines, "secrets:")
                            .map(s -> List.of(s.trim().split("[ ,]+")))
                            .orElse(List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Engine> engines(Path file, List<String> lines) {
        return header(lines, "engines:")
                .flatMap(EngineNames::read)
                .orElseThrow(() -> new IllegalArgumentException(file + " has no line `engines: …`"));
    }

    private static Optional<String> header(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .map(line -> line.substring(name.length()));
    }

    String name() {
        return file.getFileName().toString().replaceFirst("\\.txt$", "");
    }

    /** Whether the scenario writes the configuration itself, or wants none. */
    boolean bringsConfiguration() {
        return header(lines, "config:").isPresent();
    }

    /** The lines that one engine sees, those of the header left out. */
    List<Line> linesFor(Engine engine) {
        List<Line> seen = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Condition condition = Condition.of(lines.get(i));
            if (condition.engines().contains(engine) && !isHeader(lines.get(i))) {
                seen.add(new Line(i + 1, condition.text()));
            }
        }
        return seen;
    }

    private static boolean isHeader(String line) {
        return line.startsWith("engines:") || line.startsWith("secrets:") || line.startsWith("config:");
    }
}
