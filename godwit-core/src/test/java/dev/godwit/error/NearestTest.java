package dev.godwit.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> WORDS = List.of("migrate", "status", "seed run", "up");

    @Test
    void findsSlips() {
        assertThat(Nearest.to("migrat", WORDS)).contains("migrate");
        assertThat(Nearest.to("imgrate", WORDS)).contains("migrate");
        assertThat(Nearest.to("stauts", WORDS)).contains("status");
        assertThat(Nearest.to("sed run", WORDS)).contains("seed run");
        assertThat(Nearest.to("upp", WORDS)).contains("up");
    }

    @Test
    void leavesTheFarAlone() {
        assertThat(Nearest.to("xyz", WORDS)).isEmpty();
        assertThat(Nearest.to("", WORDS)).isEmpty();
        assertThat(Nearest.to("mitigation", WORDS)).isEmpty();
    }
}
