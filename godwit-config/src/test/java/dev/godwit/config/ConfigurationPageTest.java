package dev.godwit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/reference/configuration.md} explains every key, and its example works. */
class ConfigurationPageTest {

    private static final Path PAGE = Path.of("../docs/reference/configuration.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z.-]+)` \\|", Pattern.MULTILINE);
    private static final Pattern YAML = Pattern.compile("^```yaml\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void everyKeyAndNoOther() throws IOException {
        List<String> keys = new ArrayList<>(List.of("default", "environments"));
        for (Setting setting : Setting.values()) {
            keys.add(setting.key());
        }
        assertThat(ROW.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(keys);
    }

    @Test
    void theExampleWorks(@TempDir Path directory) throws IOException {
        String example = YAML.matcher(Files.readString(PAGE))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        Map<String, String> variables = Map.of("DATABASE_URL", "postgres://db/app", "DB_PASSWORD", "x", "TENANT", "t");
        Config config = ConfigFile.read(
                Files.writeString(directory.resolve("godwit.yaml"), example), "godwit.yaml", variables::get);
        assertThat(config.defaultEnvironment()).contains("development");
        assertThat(config.environmentNames()).containsExactly("development", "test", "production");
        Environment production = config.environment("production");
        assertThat(production.url()).contains("postgres://db/app");
        assertThat(production.user()).contains("app");
        assertThat(production.isProtected()).isTrue();
        assertThat(production.placeholders()).containsExactly(Map.entry("tenant", "t"));
        for (Setting setting : List.of(Setting.MIGRATIONS, Setting.SEEDS, Setting.LOCK_WAIT, Setting.HISTORY_SCHEMA)) {
            assertThat(example).contains(setting.key().substring(setting.key().indexOf('.') + 1) + ":");
        }
    }
}
