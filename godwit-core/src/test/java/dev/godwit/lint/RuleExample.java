package dev.godwit.lint;

import dev.godwit.testing.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a rule finds and what it does not, as {@code src/test/resources/lint/RULE.txt} tells it: a block for one or several engines begins with
 * {@code === ENGINE… [target:VERSION] [bad:fails]}; in it {@code == before} makes what is there, {@code == bad} is a migration with the
 * finding, and {@code == better}, once or several times, the migrations without.
 *
 * @param rule its id
 * @param engines the words for them
 * @param target the version of the server that is judged for, where it is not the one at hand
 * @param badFails whether the engine refuses the bad one
 */
record RuleExample(
        String rule,
        List<String> engines,
        Optional<String> target,
        boolean badFails,
        Optional<String> before,
        String bad,
        List<String> better) {

    private static final Path FOLDER = Path.of("src/test/resources/lint");

    static List<RuleExample> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().flatMap(file -> read(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<RuleExample> of(String rule) {
        return all().stream().filter(example -> example.rule.equals(rule)).toList();
    }

    private static List<RuleExample> read(Path file) {
        String id = file.getFileName().toString().replace(".txt", "");
        try {
            return Stream.of(Files.readString(file).split("(?m)^=== "))
                    .filter(block -> !block.isBlank())
                    .map(block -> block(id, block))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleExample block(String id, String text) {
        String[] parts = text.split("(?m)^== ");
        List<String> words = Arrays.asList(parts[0].strip().split("\\s+"));
        Optional<String> before = Optional.empty();
        String bad = "";
        List<String> better = new ArrayList<>();
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            String body = part.substring(part.indexOf('\n') + 1);
            switch (part.substring(0, part.indexOf('\n')).strip()) {
                case "before" -> before = Optional.of(body);
                case "bad" -> bad = body;
                case "better" -> better.add(body);
                default -> throw new IllegalArgumentException(id + ": " + part);
            }
        }
        return new RuleExample(
                id,
                words.stream().filter(word -> !word.contains(":")).toList(),
                words.stream()
                        .filter(word -> word.startsWith("target:"))
                        .map(word -> word.substring(7))
                        .findFirst(),
                words.contains("bad:fails"),
                before,
                bad,
                better);
    }

    /** The engines at hand that it is for; none for one that no test can start. */
    List<Engine> runsOn() {
        return engines.stream().flatMap(RuleExample::engines).toList();
    }

    private static Stream<Engine> engines(String word) {
        return switch (word) {
            case "postgresql" -> Stream.of(Engine.POSTGRES_14, Engine.POSTGRES_18);
            case "postgresql-18" -> Stream.of(Engine.POSTGRES_18);
            case "mariadb" -> Stream.of(Engine.MARIADB);
            case "sqlite" -> Stream.of(Engine.SQLITE);
            case "h2" -> Stream.of(Engine.H2);
            case "sqlserver" -> Stream.empty();
            default -> throw new IllegalArgumentException(word);
        };
    }

    /** The engine's name as dialects have it. */
    static String engineName(String word) {
        return word.startsWith("postgresql") ? "postgresql" : word;
    }

    @Override
    public String toString() {
        return rule + " on " + String.join(", ", engines);
    }
}
