package dev.godwit.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationsTest {

    @Test
    void units() {
        assertThat(Durations.parse("500ms")).contains(Duration.ofMillis(500));
        assertThat(Durations.parse("30s")).contains(Duration.ofSeconds(30));
        assertThat(Durations.parse("2m")).contains(Duration.ofMinutes(2));
        assertThat(Durations.parse("1h")).contains(Duration.ofHours(1));
        assertThat(Durations.parse("0s")).contains(Duration.ZERO);
    }

    @Test
    void others() {
        for (String text : new String[] {"", "s", "30", "-1s", "1 s", "1.5s", "1d", "9999999999s"}) {
            assertThat(Durations.parse(text)).as(text).isEmpty();
        }
    }
}
