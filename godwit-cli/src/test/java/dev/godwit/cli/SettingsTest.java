package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.error.GodwitException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(NothingLeftBehind.class)
class SettingsTest {

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void shell() {
        shell = new Shell(directory);
    }

    private Settings settings(String... args) {
        return settingsIn(directory, args);
    }

    private Settings settingsIn(Path here, String... args) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                shell.variables::get,
                here,
                Clock.systemUTC(),
                new ByteArrayInputStream(new byte[0]),
                nowhere,
                nowhere,
                false,
                false,
                false);
        return Settings.read(Invocation.of(List.of(args)).arguments(), surroundings);
    }

    private void config() {
        shell.file(
                "godwit.yaml",
                "default: test",
                "environments:",
                "  development: {url: 'postgres://dev/d', user: du, password: dp}",
                "  test: {url: 'postgres://test/t', migrations: db}",
                "  production: {user: pu, password: pp}");
    }

    @Test
    void theEnvironmentIsTheOptionThenTheDefaultThenTheVariable() {
        config();
        shell.variables.put("GODWIT_ENV", "production");
        assertThat(settings("status", "-e", "development").environmentName()).isEqualTo("development");
        assertThat(settings("status").environmentName()).isEqualTo("test");
        shell.file("godwit.yaml", "environments: {development: {}, production: {}}");
        assertThat(settings("status").environmentName()).isEqualTo("production");
        shell.variables.remove("GODWIT_ENV");
        assertThat(settings("status").environmentName()).isEqualTo("development");
    }

    @Test
    void theUrlIsTheOptionThenTheConfigurationsThenTheVariable() {
        config();
        shell.variables.put("DATABASE_URL", "postgres://variable/v");
        assertThat(settings("status", "--url", "postgres://option/o").url()).contains("postgres://option/o");
        assertThat(settings("status").url()).contains("postgres://test/t");
        assertThat(settings("status", "-e", "production").url()).contains("postgres://variable/v");
        shell.variables.remove("DATABASE_URL");
        assertThat(settings("status", "-e", "production").url()).isEmpty();
    }

    @Test
    void theConfigurationsLogInStaysWithItsUrl() {
        config();
        assertThat(settings("status", "-e", "development").user()).contains("du");
        assertThat(settings("status", "-e", "development", "--user", "x").user())
                .contains("x");
        assertThat(settings("status", "-e", "development", "--user", "x").password())
                .contains("dp");
        Settings elsewhere = settings("status", "-e", "development", "--url", "postgres://other/o");
        assertThat(elsewhere.user()).isEmpty();
        assertThat(elsewhere.password()).isEmpty();
        assertThat(settings("status", "-e", "production").password()).contains("pp");
    }

    @Test
    void directories() {
        config();
        Path below = shell.file("a/b/x", "").path("a/b");
        Settings settings = settingsIn(below, "status");
        assertThat(settings.base()).isEqualTo(directory);
        assertThat(settings.locations()).containsExactly("db");
        assertThat(settings.newMigrations()).isEqualTo(directory.resolve("db"));
        Settings option = settingsIn(below, "status", "--dir", "here");
        assertThat(option.base()).isEqualTo(below);
        assertThat(option.locations()).containsExactly("here");
        assertThat(option.newMigrations()).isEqualTo(below.resolve("here"));
    }

    @Test
    void withoutAFile() {
        Settings settings = settings("status", "-e", "anything", "--url", "postgres://h/d");
        assertThat(settings.environmentName()).isEqualTo("anything");
        assertThat(settings.locations()).containsExactly("migrations");
        assertThat(settings.base()).isEqualTo(directory);
        assertThat(settings().environmentName()).isEqualTo("development");
    }

    @Test
    void environmentsThatAreNotThere() {
        shell.file("godwit.yaml", "environments: {production: {}}");
        assertThat(error("status", "-e", "prod")).isEqualTo("There is no environment `prod`. | It has: production.");
        assertThat(error("status"))
                .isEqualTo(
                        "No environment is chosen, and there is no `development`. | Choose with --env, $GODWIT_ENV or"
                                + " `default:` in the file; it has: production.");
        assertThat(settings("status", "--url", "postgres://h/d").environmentName())
                .isEqualTo("development");
        shell.file("godwit.yaml", "seeds: s");
        assertThat(settings("status").environmentName()).isEqualTo("development");
        assertThat(error("status", "-e", "prod"))
                .isEqualTo("There is no environment `prod`. | The file has no `environments` at all.");
    }

    private String error(String... args) {
        GodwitException e = catchThrowableOfType(GodwitException.class, () -> settings(args));
        return e.getMessage() + " | " + e.hint().orElse("");
    }

    @Test
    void onlyClassPathLocations() {
        shell.file("godwit.yaml", "migrations: 'classpath:db'");
        assertThat(catchThrowableOfType(
                        GodwitException.class, () -> settings("status").newMigrations()))
                .hasMessage("All locations of migrations are on the class path.");
    }
}
