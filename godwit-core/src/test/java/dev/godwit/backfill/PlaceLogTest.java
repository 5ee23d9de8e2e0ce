package dev.godwit.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How far behind a follower is, told by when the server was where. */
class PlaceLogTest {

    private final PlaceLog log = new PlaceLog();

    @Test
    void aFollowerIsAsFarBehindAsTheFirstPlaceIsOldThatItDoesNotShow() {
        log.remember(10, seconds(0));
        log.remember(20, seconds(5));
        log.remember(30, seconds(6));
        assertThat(log.behind(10, seconds(8))).isEqualTo(Duration.ofSeconds(3));
        assertThat(log.behind(19, seconds(8))).isEqualTo(Duration.ofSeconds(3));
        assertThat(log.behind(20, seconds(8))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void nobodyFallsBehindAServerThatHasNothingToDo() {
        log.remember(10, seconds(0));
        log.remember(10, seconds(3_600));
        assertThat(log.behind(10, seconds(7_200))).isZero();
    }

    @Test
    void aPlaceIsForgottenWhenEveryFollowerShowsIt() {
        log.remember(10, seconds(0));
        log.remember(20, seconds(5));
        log.remember(30, seconds(6));
        log.forget(15);
        assertThat(log.behind(10, seconds(8))).as("the slowest one shows 15").isEqualTo(Duration.ofSeconds(8 - 5));
        log.forget(20);
        assertThat(log.behind(20, seconds(8))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whatIsRememberedHasABoundAndItsBeginningStays() {
        for (int i = 1; i <= 100_000; i++) {
            log.remember(i, seconds(i));
        }
        assertThat(log.behind(0, seconds(100_000))).isEqualTo(Duration.ofSeconds(100_000 - 1));
        assertThat(log.behind(50_000, seconds(100_000)))
                .as("the older, the coarser")
                .isBetween(Duration.ofSeconds(20_000), Duration.ofSeconds(50_000));
    }

    private static long seconds(long number) {
        return Duration.ofSeconds(number).toNanos();
    }
}
