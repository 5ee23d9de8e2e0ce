package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever types what the guide shows, from nothing, in an empty folder, has a migrated database. */
class GettingStartedTest {

    private static final Path GUIDE = Path.of("..", "docs", "guide", "getting-started.md");
    private static final Pattern BLOCK = Pattern.compile("```(bash|sql)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theGuideFromItsFirstLineToItsLast() throws IOException, InterruptedException {
        assumeThat(Path.of("/bin/bash")).as("the guide's commands are for bash").exists();
        Path script = folder.resolve("guide.sh");
        Files.writeString(script, script(Files.readString(GUIDE)) + "godwit current\n");
        Path home = Files.createDirectories(folder.resolve("home"));
        launcher(folder.resolve("bin"));
        ProcessBuilder bash = new ProcessBuilder("/bin/bash", script.toString()).directory(home.toFile());
        bash.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        bash.environment().remove("DATABASE_URL");
        Process process = bash.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("CREATE TABLE customers")
                .contains("1 applied, 0 pending.")
                .contains("Rolled back: 1 migration.");
        assertThat(said.lines().reduce((first, last) -> last).orElse("")).matches("\\d{14}");
        assertThat(home.resolve("shop/godwit.yaml")).exists();
    }

    /** The commands as they stand; what is shown as SQL goes into the migration that was made last. */
    private static String script(String guide) {
        StringBuilder script = new StringBuilder("set -eu\n");
        Matcher block = BLOCK.matcher(guide);
        while (block.find()) {
            if (block.group(1).equals("bash")) {
                script.append(block.group(2));
            } else {
                script.append("cat > \"$(ls migrations/*.sql | tail -n 1)\" <<'END_OF_SQL'\n")
                        .append(block.group(2))
                        .append("END_OF_SQL\n");
            }
        }
        return script.toString();
    }

    /** Stands for the launcher, which builds: that is tried elsewhere. */
    private static void launcher(Path bin) throws IOException {
        Path launcher = Files.createDirectories(bin).resolve("godwit");
        Files.writeString(
                launcher,
                "#!/bin/bash\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -cp '"
                        + System.getProperty("java.class.path") + "' dev.godwit.cli.Main \"$@\"\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
