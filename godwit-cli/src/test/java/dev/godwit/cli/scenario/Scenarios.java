package dev.godwit.cli.scenario;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import dev.godwit.testing.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Every scenario on every engine that it names.
 *
 * <p>{@code -Dgodwit.scenarios=stat*} chooses by name, {@code -Dgodwit.scenarios.engines=SQLITE,H2} by engine, and
 * {@code -Dgodwit.scenarios.rewrite} writes what was shown into the files, for review.
 */
final class Scenarios {

    static final boolean REWRITE = System.getProperty("godwit.scenarios.rewrite") != null;

    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Scenarios() {}

    /** Those that name one of these engines, on it. */
    static Stream<DynamicNode> on(Set<Engine> engines) throws IOException {
        return on(engines, 1);
    }

    /** One of so many of them; all where they or engines are chosen by a property. */
    static Stream<DynamicNode> on(Set<Engine> engines, int oneOf) throws IOException {
        Set<Engine> chosen = EngineNames.read(System.getProperty("godwit.scenarios.engines", "all"))
                .orElseThrow();
        boolean isChoice = System.getProperty("godwit.scenarios.engines") != null
                || System.getProperty("godwit.scenarios") != null;
        chosen.retainAll(engines);
        List<Path> files = files().toList();
        return IntStream.range(0, files.size())
                .filter(number -> isChoice || number % oneOf == 0)
                .mapToObj(files::get)
                .map(Scenario::read)
                .map(scenario -> tests(scenario, chosen));
    }

    /** Writes what all engines show into the files. */
    static Stream<DynamicNode> rewritten() throws IOException {
        return files().map(Scenario::read).map(Scenarios::rewritten);
    }

    private static Stream<Path> files() throws IOException {
        List<String> names = List.of(System.getProperty("godwit.scenarios", "*").split(","));
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            return files
                    .filter(file -> names.stream()
                            .anyMatch(name -> FileSystems.getDefault()
                                    .getPathMatcher("glob:" + name + ".txt")
                                    .matches(file.getFileName())))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static DynamicNode tests(Scenario scenario, Set<Engine> chosen) {
        return DynamicContainer.dynamicContainer(
                scenario.name(),
                scenario.engines().stream()
                        .filter(chosen::contains)
                        .map(engine -> DynamicTest.dynamicTest(
                                engine.name(),
                                scenario.file().toUri(),
                                () -> assertTimeoutPreemptively(LIMIT, () -> test(scenario, engine)))));
    }

    private static void test(Scenario scenario, Engine engine) {
        Transcript transcript = run(scenario, engine);
        if (!transcript.differences().isEmpty()) {
            fail(scenario.file() + " on " + engine + " (- expected, + shown)\n\n"
                    + String.join("\n\n", transcript.differences()) + "\n");
        }
    }

    private static DynamicNode rewritten(Scenario scenario) {
        return DynamicTest.dynamicTest(scenario.name(), () -> {
            Map<Engine, Transcript> transcripts = new EnumMap<>(Engine.class);
            List<String> broken = new ArrayList<>();
            for (Engine engine : scenario.engines()) {
                Transcript transcript = run(scenario, engine);
                transcripts.put(engine, transcript);
                transcript.differences().forEach(d -> broken.add(engine + " " + d));
            }
            new Rewriting(scenario, transcripts).write();
            broken.stream()
                    .filter(d -> d.contains("Exception:") || d.contains("AssertionError:"))
                    .forEach(System.err::println);
        });
    }

    private static Transcript run(Scenario scenario, Engine engine) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("scenario").toRealPath();
            return Transcript.of(scenario, engine, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (folder != null) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
