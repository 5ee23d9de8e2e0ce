package dev.godwit.prisma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prisma's engine (npm: {@code @prisma/schema-engine-wasm}, which speaks PostgreSQL and SQLite) is asked what it makes of the schemas that
 * {@link JudgedSqlTest} compares. Needs node and npm, and a registry that can be reached.
 */
@Tag("corpus")
class PrismaEngineTest {

    private static final String PACKAGE = "@prisma/schema-engine-wasm";

    @Test
    void saysWhatTheFilesSay() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target/corpus/prisma")).toAbsolutePath();
        Path engine = folder.resolve("node_modules/" + PACKAGE);
        if (!Files.exists(engine)) {
            require(run(List.of("npm", "install", "--no-save", "--prefix", folder.toString(), PACKAGE)));
        }
        List<String> command =
                new ArrayList<>(List.of("node", "--no-warnings", "src/test/resources/judge.mjs", engine.toString()));
        List<Path> schemas = JudgedSqlTest.schemas().toList();
        schemas.forEach(file -> command.add(file.toString()));
        Map<String, String> answers = answers(require(run(command)));

        assertThat(answers).hasSameSizeAs(schemas);
        for (Path schema : schemas) {
            String answer = answers.get(schema.getFileName().toString());
            assertThat(PlainSql.script(answer))
                    .as(schema.toString())
                    .isEqualTo(PlainSql.script(Files.readString(JudgedSqlTest.judgement(schema))));
        }
    }

    private static Map<String, String> answers(String output) {
        Map<String, String> answers = new TreeMap<>();
        for (String part : output.split("(?m)^-- FILE ")) {
            if (!part.isBlank()) {
                int end = part.indexOf('\n');
                answers.put(part.substring(0, end), part.substring(end + 1));
            }
        }
        return answers;
    }

    private record Outcome(int code, String output, String errors) {}

    private static String require(Outcome outcome) {
        return outcome.code() == 0 ? outcome.output() : abort("Prisma's engine cannot be had: " + outcome.errors());
    }

    private static Outcome run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("judge", ".out");
        Path errors = Files.createTempFile("judge", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Outcome(1, "", command.get(0) + " took too long");
            }
            return new Outcome(
                    process.exitValue(),
                    Files.readString(output, StandardCharsets.UTF_8),
                    Files.readString(errors, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new Outcome(1, "", command.get(0) + " is not installed: " + e.getMessage());
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
