package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./godwit}, in a copy of its own with a home of its own. */
@EnabledOnOs(OS.LINUX)
class LauncherTest {

    @TempDir
    Path directory;

    private Path root;
    private Path home;

    @BeforeEach
    void install() throws IOException {
        root = Files.createDirectory(directory.resolve("a checkout"));
        home = Files.createDirectory(directory.resolve("home"));
        Files.copy(Path.of("../godwit"), root.resolve("godwit"), StandardCopyOption.COPY_ATTRIBUTES);
        jar();
    }

    /** A jar that leads to the classes under test. */
    private Path jar() throws IOException {
        StringBuilder classPath = new StringBuilder();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            classPath
                    .append(Path.of(entry).toAbsolutePath().normalize().toUri())
                    .append(' ');
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "dev.godwit.cli.Main");
        manifest.getMainAttributes().putValue("Enable-Native-Access", "ALL-UNNAMED");
        manifest.getMainAttributes()
                .put(Attributes.Name.CLASS_PATH, classPath.toString().strip());
        Path jar = root.resolve("godwit-cli/target/godwit.jar");
        Files.createDirectories(jar.getParent());
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close();
        }
        return jar;
    }

    private ProcessBuilder builder(Path script, String... args) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        Map<String, String> variables = builder.environment();
        variables
                .keySet()
                .removeIf(name -> name.startsWith("GODWIT") || name.startsWith("XDG") || name.equals("DATABASE_URL"));
        variables.put("HOME", home.toString());
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("GODWIT_CACHE", "off");
        return builder;
    }

    private Ran run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path out = Files.createTempFile(directory, "out", "");
        Path err = Files.createTempFile(directory, "err", "");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Ran run(String... args) throws IOException, InterruptedException {
        return run(builder(root.resolve("godwit"), args));
    }

    @Test
    void passesArgumentsResultsAndExitCodes() throws Exception {
        Ran version = run("--version");
        assertThat(version.code()).isZero();
        assertThat(version.out()).startsWith("godwit ");
        assertThat(version.err()).isEmpty();
        Ran wrong = run("make", "two words", "three words");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).startsWith("error: `make` does not know what to do with `three words`.");
    }

    @Test
    void runsFromAnywhereThroughLinks() throws Exception {
        Path bin = Files.createDirectory(directory.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("absolute"), root.resolve("godwit"));
        Files.createSymbolicLink(bin.resolve("relative"), Path.of("absolute"));
        assertThat(run(builder(bin.resolve("relative"), "--version")).code()).isZero();
        ProcessBuilder onPath = builder(Path.of("bash"), "-c", "relative --version");
        onPath.environment().merge("PATH", bin.toString(), (path, more) -> more + ":" + path);
        assertThat(run(onPath).code()).isZero();
    }

    @Test
    void passesStandardInput() throws Exception {
        ProcessBuilder builder =
                builder(root.resolve("godwit"), "db", "execute", "--url", "sqlite::memory:", "--dir", ".");
        builder.redirectInput(Files.writeString(directory.resolve("in.sql"), "SELECT 'ä' AS a;")
                .toFile());
        assertThat(run(builder)).isEqualTo(new Ran(0, "a\nä\n", "1 statement run.\n"));
    }

    @Test
    void passesSignals() throws Exception {
        ProcessBuilder builder = builder(
                root.resolve("godwit"),
                "db",
                "wait",
                "--timeout",
                "2m",
                "--url",
                "postgres://127.0.0.1:1/x",
                "--dir",
                ".");
        Process process =
                builder.redirectError(directory.resolve("err").toFile()).start();
        Thread.sleep(Duration.ofSeconds(4).toMillis());
        assertThat(process.isAlive()).as("waits").isTrue();
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(directory.resolve("err")).content().isEqualTo("Interrupted before any migration ran.\n");
    }

    @Test
    void stopsARunBetweenStatements() throws Exception {
        Path migrations = Files.createDirectory(directory.resolve("migrations"));
        Files.writeString(
                migrations.resolve("1_slow.sql"),
                "CREATE TABLE n AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 9000000)"
                        + " SELECT count(*) AS n FROM c;");
        Files.writeString(migrations.resolve("2_next.sql"), "CREATE TABLE next (id integer);");
        Path err = directory.resolve("err");
        Process process = builder(root.resolve("godwit"), "migrate", "-v", "--url", "sqlite:x.db")
                .redirectError(err.toFile())
                .start();
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!Files.readString(err).contains("statement 1") && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        Thread.sleep(Duration.ofMillis(300).toMillis());
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(err)
                .content()
                .contains(
                        "Stopping once the database is done with what it was sent. Again: leave at once.\n",
                        "error: ",
                        "  state: ");
        Ran status = run("status", "--url", "sqlite:x.db");
        assertThat(status.out()).contains("next").contains("pending").doesNotContain("failed");
        assertThat(run("migrate", "--url", "sqlite:x.db").code()).isZero();
    }

    @Test
    void writesAnArchiveAndUsesIt() throws Exception {
        ProcessBuilder builder = builder(root.resolve("godwit"), "--version");
        builder.environment().remove("GODWIT_CACHE");
        assertThat(run(builder).code()).isZero();
        Path archive = awaitArchive();
        assertThat(archive.getParent().getParent()).isEqualTo(home.resolve(".cache/godwit"));
        assertThat(run(builder)).extracting(Ran::code, Ran::err).containsExactly(0, "");

        Files.writeString(archive, "broken");
        assertThat(run(builder))
                .as("without a word")
                .extracting(Ran::code, Ran::err)
                .containsExactly(0, "");
    }

    private Path awaitArchive() throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end) {
            try (Stream<Path> files = Files.walk(home)) {
                List<Path> found = files.filter(f -> f.getFileName().toString().startsWith("classes."))
                        .toList();
                if (!found.isEmpty()) {
                    return found.get(0);
                }
            } catch (java.io.UncheckedIOException e) {
                // A folder went away while it was being looked at.
                continue;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("No archive was written.");
    }

    @Test
    void doesWithoutACacheThatCannotBeWritten() throws Exception {
        ProcessBuilder builder = builder(root.resolve("godwit"), "--version");
        builder.environment().remove("GODWIT_CACHE");
        builder.environment().put("XDG_CACHE_HOME", "/dev/null/nowhere");
        assertThat(run(builder)).extracting(Ran::code, Ran::err).containsExactly(0, "");
        builder.environment().remove("XDG_CACHE_HOME");
        builder.environment().remove("HOME");
        assertThat(run(builder)).extracting(Ran::code, Ran::err).containsExactly(0, "");
    }

    @Test
    void findsAJavaByItself() throws Exception {
        ProcessBuilder builder = builder(root.resolve("godwit"), "--version");
        builder.environment().remove("JAVA_HOME");
        assertThat(run(builder).code()).isZero();
        builder.environment().put("JAVA_HOME", "/nonexistent");
        assertThat(run(builder).code()).as("passes over one that is none").isZero();
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        Path old = Files.createDirectories(directory.resolve("jdk-11/bin"));
        Files.copy(Path.of("/bin/true"), old.resolve("java"));
        Files.writeString(directory.resolve("jdk-11/release"), "JAVA_VERSION=\"11.0.2\"\n");
        String script = Files.readString(root.resolve("godwit"))
                .replace("/usr/lib/jvm/*", "")
                .replace("type -P java", "true");
        Path blind = Files.writeString(root.resolve("blind"), script);
        assertThat(blind.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = builder(blind, "--version");
        builder.environment().put("JAVA_HOME", directory.resolve("jdk-11").toString());
        assertThat(run(builder))
                .isEqualTo(new Ran(
                        2,
                        "",
                        "error: Godwit needs Java 17 or newer; only Java 11.0.2 was found.\n"
                                + "  next: Install a newer one, or set JAVA_HOME to it.\n"));
        builder.environment().remove("JAVA_HOME");
        assertThat(run(builder).err()).startsWith("error: Godwit needs Java 17 or newer, and none was found.\n");
    }

    @Test
    void twoFirstRunsBuildOnce() throws Exception {
        Path jar = root.resolve("godwit-cli/target/godwit.jar");
        Path ready = Files.move(jar, directory.resolve("ready.jar"));
        Files.createDirectories(root.resolve("godwit-cli/src/main"));
        Path log = directory.resolve("builds");
        maven("echo build >> '" + log + "'; sleep 1; cp '" + ready + "' '" + jar + "'");
        Process one = builder(root.resolve("godwit"), "--version")
                .redirectErrorStream(true)
                .start();
        Ran two = run("--version");
        assertThat(one.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(one.exitValue()).isZero();
        assertThat(two.code()).isZero();
        assertThat(two.out()).startsWith("godwit ");
        assertThat(log).hasContent("build");

        assertThat(run("--version").code()).isZero();
        assertThat(log).as("nothing changed").hasContent("build");
        Thread.sleep(1100);
        Files.writeString(root.resolve("godwit-cli/src/main/New.java"), "");
        assertThat(run("--version").code()).isZero();
        assertThat(log).as("a source is newer").hasContent("build\nbuild");
        assertThat(run("--version").code()).isZero();
        assertThat(log).hasContent("build\nbuild");
    }

    @Test
    void showsTheLogOfAFailedBuild() throws Exception {
        Files.delete(root.resolve("godwit-cli/target/godwit.jar"));
        Files.createDirectories(root.resolve("godwit-cli/src/main"));
        maven("echo 'Main.java: no such thing'; exit 1");
        Ran ran = run("--version");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith("Main.java: no such thing\nerror: Godwit could not be built; the log is above.\n");
        assertThat(root.resolve("godwit-cli/target/.build-lock")).doesNotExist();
    }

    private void maven(String body) throws IOException {
        Path wrapper = Files.writeString(root.resolve("mvnw"), "#!/bin/sh\n" + body + "\n", StandardCharsets.UTF_8);
        assertThat(wrapper.toFile().setExecutable(true)).isTrue();
    }
}
