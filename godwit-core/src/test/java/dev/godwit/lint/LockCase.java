package dev.godwit.lint;

import dev.godwit.testing.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Statements whose locks are measured.
 *
 * @param rule the rule that tells of the bad ones; empty where none does
 * @param knownAs what other tools call it
 * @param before what is there
 * @param bad a migration
 * @param better migrations that come to the same
 */
record LockCase(Optional<String> rule, List<String> knownAs, Optional<String> before, String bad, List<String> better) {

    private static final Path FOLDER = Path.of("src/test/resources/locks");

    /** Those for an engine: the examples of rules about locks, of those that other tools have too, and some more. */
    static List<LockCase> of(Engine engine) {
        List<LockCase> cases = new ArrayList<>();
        Map<String, List<String>> names = engine == Engine.MARIADB ? Map.of() : names();
        for (RuleExample example : RuleExample.all()) {
            if (example.runsOn().contains(engine)
                    && !example.badFails()
                    && (names.containsKey(example.rule()) || isAboutLocks(example.rule()))) {
                cases.add(new LockCase(
                        Optional.of(example.rule()),
                        names.getOrDefault(example.rule(), List.of()),
                        example.before(),
                        example.bad(),
                        example.better()));
            }
        }
        if (engine != Engine.MARIADB) {
            cases.addAll(more());
        }
        return cases;
    }

    private static boolean isAboutLocks(String rule) {
        return RuleBook.everything().keySet().stream()
                .anyMatch(about -> about.id().equals(rule) && about.claim().isPresent());
    }

    private static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (String line : read("known-as.txt").split("\n")) {
            if (!line.startsWith("#")) {
                String[] parts = line.split(" = ");
                names.put(parts[0], List.of(parts[1].split(", ")));
            }
        }
        return names;
    }

    private static List<LockCase> more() {
        List<LockCase> cases = new ArrayList<>();
        for (String block : read("more.txt").split("(?m)^=== ")) {
            if (!block.isBlank()) {
                List<String> parts = Arrays.asList(block.split("(?m)^== "));
                cases.add(new LockCase(
                        Optional.empty(),
                        List.of(parts.get(0).strip()),
                        section("before", parts).stream().findFirst(),
                        section("bad", parts).get(0),
                        section("better", parts)));
            }
        }
        return cases;
    }

    private static List<String> section(String name, List<String> parts) {
        return parts.stream()
                .filter(part -> part.startsWith(name + "\n"))
                .map(part -> part.substring(name.length() + 1))
                .toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
