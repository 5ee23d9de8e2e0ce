package dev.godwit.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Differences are what {@code git apply} takes. */
class UnifiedDiffTest {

    @TempDir
    Path folder;

    @Test
    void aNewFileIsAllPlus() {
        assertThat(new UnifiedDiff("a.sql", Optional.empty(), Optional.of("SELECT 1;\n")).lines())
                .containsExactly("--- /dev/null", "+++ b/a.sql", "@@ -0,0 +1 @@", "+SELECT 1;");
    }

    @Test
    void whatIsTheSameHasNone() {
        assertThat(new UnifiedDiff("a.sql", Optional.of("x"), Optional.of("x")).lines())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3 9", "3 20", "1", "30", "1 30", "2 5 8 11 14 29"})
    void gitMakesTheNewTextOfTheOldOne(String changed) throws IOException, InterruptedException {
        List<String> lines = List.of(changed.split(" "));
        String before = IntStream.rangeClosed(1, 30).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
        String after = IntStream.rangeClosed(1, 30)
                        .mapToObj(i -> lines.contains(String.valueOf(i)) ? "other " + i + "\nand more" : "line " + i)
                        .collect(Collectors.joining("\n"))
                + "\n";
        Files.writeString(folder.resolve("a.sql"), before);
        Files.writeString(
                folder.resolve("patch"),
                String.join("\n", new UnifiedDiff("a.sql", Optional.of(before), Optional.of(after)).lines()) + "\n");
        Process git = new ProcessBuilder("git", "apply", "patch")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(said).isZero();
        assertThat(Files.readString(folder.resolve("a.sql"))).isEqualTo(after);
    }
}
