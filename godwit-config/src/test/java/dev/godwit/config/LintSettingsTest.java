package dev.godwit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.TargetVersion;
import dev.godwit.migration.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code godwit.yaml} says of lint. */
class LintSettingsTest {

    @TempDir
    Path folder;

    private Config read(String yaml) {
        Path file = folder.resolve("godwit.yaml");
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return ConfigFile.read(file, "godwit.yaml", Map.of("FACTS", "postgres://a:s3cret@h/d")::get);
    }

    @Test
    void nothingIsSaid() {
        LintSettings lint = read("url: sqlite:x.db\n").base("test").lint();
        assertThat(lint)
                .isEqualTo(new LintSettings(
                        Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void anEnvironmentAddsToTheRules() {
        Config config = read("""
                lint: {start-after: 0099, fail-on: warning, target-version: 8.0.13, rules: {drop-table: off, no-down: error}}
                environments:
                  production:
                    lint: {facts: "${FACTS}", rules: {no-down: info}}
                """);
        LintSettings lint = config.environment("production").lint();
        assertThat(lint.rules())
                .containsOnly(
                        Map.entry("drop-table", Optional.empty()), Map.entry("no-down", Optional.of(Severity.INFO)));
        assertThat(lint.startAfter()).contains(new Version("0099"));
        assertThat(lint.failOn()).contains(Severity.WARNING);
        assertThat(lint.targetVersion()).contains(TargetVersion.of(8, 0, 13));
        assertThat(lint.facts()).contains("postgres://a:s3cret@h/d");
        assertThat(lint.toString()).doesNotContain("s3cret");
    }

    @Test
    void aVersionIsNumbers() {
        Config config = read("lint: {target-version: newest}\n");
        assertThatThrownBy(() -> config.base("test").lint())
                .hasMessage("`lint.target-version` is `newest`, but must be a version such as 14 or 10.6.");
    }
}
