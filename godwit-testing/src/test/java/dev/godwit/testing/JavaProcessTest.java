package dev.godwit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JavaProcessTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void passesEverythingOnAndCollectsTheOutcome() {
        try (JavaProcess process = JavaProcess.builder(EchoMain.class)
                .args("3", "two words")
                .env("ECHO", "value")
                .stdin("hello")
                .start()) {
            assertThat(process.waitFor(LONG)).isEqualTo(3);
            assertThat(process.exitCode()).isEqualTo(3);
            assertThat(process.stdout()).isEqualToIgnoringNewLines("in=hello env=value");
            assertThat(process.stderr()).contains("err two words");
        }
    }

    @Test
    void isKilledAfterAWhile() {
        try (JavaProcess process = waiting()) {
            process.killAfter(Duration.ofMillis(50));
            assertThat(process.waitFor(LONG)).isEqualTo(137);
        }
    }

    @Test
    void isTerminatedPolitely() {
        try (JavaProcess process = waiting()) {
            process.terminate();
            assertThat(process.waitFor(LONG)).isEqualTo(143);
        }
    }

    @Test
    void doesNotOutliveItsUse() {
        JavaProcess process = waiting();
        process.close();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void waitingHasALimit() {
        try (JavaProcess process = waiting()) {
            assertThatThrownBy(() -> process.waitFor(Duration.ofMillis(50))).isInstanceOf(IllegalStateException.class);
        }
    }

    private static JavaProcess waiting() {
        JavaProcess process =
                JavaProcess.builder(EchoMain.class).args("-1", "x").start();
        assertThat(process.awaitOutput("in=", LONG)).isTrue();
        return process;
    }
}
