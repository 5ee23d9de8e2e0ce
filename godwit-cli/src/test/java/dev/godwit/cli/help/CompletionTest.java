package dev.godwit.cli.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class CompletionTest {

    @TempDir
    Path directory;

    private Path script;

    @BeforeEach
    void write() throws IOException {
        script = Files.writeString(directory.resolve("godwit.bash"), new Completion().script());
    }

    /** What bash offers for the last of these words. */
    private List<String> offered(String... words) throws IOException, InterruptedException {
        StringBuilder command = new StringBuilder("source " + script + "; COMP_WORDS=(godwit");
        for (String word : words) {
            command.append(" '").append(word).append('\'');
        }
        command.append("); COMP_CWORD=")
                .append(words.length)
                .append("; _complete_godwit; printf '%s\\n' \"${COMPREPLY[@]}\"");
        Process bash = new ProcessBuilder("bash", "-c", command.toString())
                // compopt complains where no completion is under way.
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .directory(directory.toFile())
                .start();
        String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(out).isZero();
        return out.lines().filter(line -> !line.isEmpty()).toList();
    }

    @Test
    void bashOffersCommands() throws Exception {
        assertThat(offered("mig")).containsExactly("migrate");
        assertThat(offered("")).contains("init", "seed", "db", "help").doesNotContain("stamp", "migrate:latest");
        assertThat(offered("db", "")).containsExactly("create", "drop", "wait", "execute");
        assertThat(offered("-e", "production", "stat")).containsExactly("status");
        assertThat(offered("completion", "")).containsExactly("bash", "zsh");
    }

    @Test
    void bashOffersOptionsAndTheirValues() throws Exception {
        assertThat(offered("migrate", "--s"))
                .containsExactlyInAnyOrder("--steps", "--status", "--sql", "--single-transaction");
        assertThat(offered("seed", "run", "--sp")).containsExactly("--specific");
        assertThat(offered("status", "--en")).containsExactly("--env");
        assertThat(offered("migrate", "--out-of-order", "")).containsExactly("allow", "warn", "forbid");
        assertThat(offered("init", "--engine", "m")).containsExactly("mysql", "mariadb", "mongodb");
        assertThat(offered("migrate", "--env", "")).isEmpty();
    }

    @Test
    void bashLeavesHiddenOptionsOut() throws Exception {
        assertThat(offered("make", "--"))
                .contains("--format", "--stub", "--from-diff")
                .doesNotContain("--name");
    }

    @Test
    void bashOffersFiles() throws Exception {
        assertThat(offered("--config", "god")).containsExactly("godwit.bash");
    }

    /** As users load it: by eval, with bash itself finding the function. */
    @Test
    void bashRegistersIt() throws Exception {
        Process bash = new ProcessBuilder("bash", "-c", "eval \"$(cat " + script + ")\"; complete -p godwit")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("_complete_godwit")
                .endsWith("godwit\n");
    }

    @Test
    void zshAcceptsIt() throws Exception {
        Path zsh = Path.of("/bin/zsh");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(zsh));
        assertThat(new ProcessBuilder(zsh.toString(), "-n", script.toString())
                        .start()
                        .waitFor())
                .isZero();
    }
}
