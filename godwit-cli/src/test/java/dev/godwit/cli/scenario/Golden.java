package dev.godwit.cli.scenario;

import dev.godwit.testing.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Long texts that differ by engine, kept beside the scenarios as {@code golden/NAME.ENGINE.sql}. */
final class Golden {

    private Golden() {}

    /** The lines that differ; none where the text is as kept. */
    static List<String> differences(Scenario scenario, String name, Engine engine, List<String> actual) {
        Path file = scenario.file()
                .resolveSibling("golden")
                .resolve(name + "." + engine.name().toLowerCase(Locale.ROOT) + ".sql");
        try {
            if (Scenarios.REWRITE) {
                Files.createDirectories(file.getParent());
                Files.write(file, actual.stream().map(Varying::hidden).toList());
            }
            return differences(Files.readAllLines(file), actual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> differences(List<String> expected, List<String> actual) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            String wanted = i < expected.size() ? expected.get(i) : "";
            String found = i < actual.size() ? actual.get(i) : "";
            if (!Wildcards.matches(wanted, found)) {
                differences.add((i + 1) + " - " + wanted);
                differences.add((i + 1) + " + " + found);
            }
        }
        return differences;
    }
}
