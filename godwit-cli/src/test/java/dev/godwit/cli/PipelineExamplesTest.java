package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The pipelines in {@code examples/ci} say what Godwit takes: all that they run of it runs here, in their order, on one project. */
class PipelineExamplesTest {

    private static final Path EXAMPLES = Path.of("../examples");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"github-actions.yml", "gitlab-ci.yml"})
    void everyGodwitCommandOfAPipelineSaysYes(String file) throws IOException {
        copy(EXAMPLES.resolve("quickstart"));
        Object pipeline = new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(EXAMPLES.resolve("ci").resolve(file)));
        List<String> commands = new ArrayList<>();
        collect(pipeline, commands);
        assertThat(commands).hasSizeGreaterThan(6).contains("godwit migrate", "godwit migrate --dry-run");
        Shell shell = new Shell(folder);
        for (String command : commands) {
            Ran ran = shell.run(command.substring("godwit ".length()).split(" "));
            assertThat(ran.code()).as("%s: %s%s", command, ran.out(), ran.err()).isZero();
        }
        assertThat(folder.resolve("target/verify.xml")).content().contains("<testsuite name=\"godwit verify\"");
    }

    private void copy(Path example) throws IOException {
        try (Stream<Path> files = Files.walk(example)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path there = folder.resolve(example.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else if (!file.toString().endsWith(".db")) {
                    Files.copy(file, there);
                }
            }
        }
    }

    private static void collect(Object node, List<String> commands) {
        if (node instanceof Map<?, ?> map) {
            map.values().forEach(value -> collect(value, commands));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> collect(value, commands));
        } else if (node instanceof String text && text.startsWith("godwit ")) {
            commands.add(text);
        }
    }
}
