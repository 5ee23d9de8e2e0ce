package dev.godwit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.embedded.local.Folders;
import dev.godwit.embedded.local.Processes;
import dev.godwit.embedded.local.Waiting;
import dev.godwit.embedded.local.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of servers when their JVM ends, in whatever way. */
class SuddenDeathTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofSeconds(20);

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "POSTGRES_14", "MARIADB"})
    void aKilledJvmLeavesNothing(Engine engine) {
        try (JavaProcess jvm = started(engine)) {
            Path folder = Path.of(said(jvm, "folder"));
            ProcessHandle server =
                    ProcessHandle.of(Long.parseLong(said(jvm, "server"))).orElseThrow();
            List<ProcessHandle> processes = server.descendants().toList();
            assertThat(folder).exists();

            jvm.kill();

            assertThat(jvm.exitCode()).isEqualTo(137);
            Waiting.until(() -> !Processes.isRunning(server) && !Files.exists(folder), SOON);
            assertThat(Processes.isRunning(server)).isFalse();
            assertThat(processes).noneMatch(Processes::isRunning);
            assertThat(folder).doesNotExist();
        }
    }

    @Test
    void whatIsLeftWhenTheWatchdogDiesTooIsSweptUpAtTheNextStart() {
        try (JavaProcess jvm = started(Engine.MARIADB)) {
            Path folder = Path.of(said(jvm, "folder"));
            ProcessHandle server =
                    ProcessHandle.of(Long.parseLong(said(jvm, "server"))).orElseThrow();
            ProcessHandle watchdog = server.parent().orElseThrow();
            watchdog.children().filter(child -> !child.equals(server)).forEach(ProcessHandle::destroyForcibly);
            watchdog.destroyForcibly();
            jvm.kill();
            assertThat(Processes.isRunning(server)).isTrue();

            Workspace.open().sweep();

            Waiting.until(() -> !Processes.isRunning(server), SOON);
            assertThat(Processes.isRunning(server)).isFalse();
            assertThat(folder).doesNotExist();
        }
    }

    @Test
    void anOrderlyEndLeavesNothingEither() {
        try (JavaProcess jvm = JavaProcess.builder(ServerMain.class)
                .args(Engine.POSTGRES_18.name(), "end")
                .start()) {
            assertThat(jvm.waitFor(LONG)).as(jvm.stderr()).isZero();
            assertThat(Path.of(said(jvm, "folder"))).doesNotExist();
            assertThat(ProcessHandle.of(Long.parseLong(said(jvm, "server")))).isEmpty();
        }
    }

    @Test
    void severalJvmsMayStartWithAnEmptyCache() throws IOException {
        Path place = Files.createTempDirectory("godwit-cold");
        try {
            Folders.createOpen(place);
            List<JavaProcess> jvms = List.of(cold(place), cold(place));
            try {
                for (JavaProcess jvm : jvms) {
                    assertThat(jvm.waitFor(LONG)).as(jvm.stderr()).isZero();
                }
            } finally {
                jvms.forEach(JavaProcess::close);
            }
            assertThat(place.resolve("runs")).isEmptyDirectory();
        } finally {
            Folders.delete(place);
        }
    }

    private static JavaProcess cold(Path place) {
        return JavaProcess.builder(ServerMain.class)
                .jvmArgs("-Dgodwit.embedded.dir=" + place)
                .args(Engine.POSTGRES_14.name(), "end")
                .start();
    }

    private static JavaProcess started(Engine engine) {
        JavaProcess jvm =
                JavaProcess.builder(ServerMain.class).args(engine.name()).start();
        assertThat(jvm.awaitOutput("ready", LONG)).as(jvm.stderr()).isTrue();
        return jvm;
    }

    private static String said(JavaProcess jvm, String key) {
        Matcher matcher = Pattern.compile(key + " (.+)").matcher(jvm.stdout());
        assertThat(matcher.find()).as(jvm.stdout()).isTrue();
        return matcher.group(1);
    }
}
