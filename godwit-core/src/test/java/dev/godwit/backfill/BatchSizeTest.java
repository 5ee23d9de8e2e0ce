package dev.godwit.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A batch shall take about as long as the target. */
class BatchSizeTest {

    private static final Duration TARGET = Duration.ofMillis(200);

    @ParameterizedTest
    @CsvSource({
        "1000, 1000, 200, 1000",
        "1000, 1000, 160, 1250",
        "1000, 1000, 1, 2000",
        "1000, 1000, 0, 2000",
        "1000, 1000, 250, 800",
        "1000, 1000, 9000, 500",
        "1000, 3, 1, 1000",
        "1000, 3, 400, 500",
        "1, 1, 9000, 1",
        "900000, 900000, 1, 1000000",
    })
    void theNextBatch(long rows, long done, long millis, long next) {
        assertThat(new BatchSize(rows, TARGET).after(done, Duration.ofMillis(millis)))
                .isEqualTo(new BatchSize(next, TARGET));
    }

    @Test
    void itSettlesWhereRowsTakeTheirTime() {
        BatchSize size = new BatchSize(10, TARGET);
        for (int i = 0; i < 12; i++) {
            size = size.after(size.rows(), Duration.ofNanos(size.rows() * 50_000));
        }
        assertThat(size.rows()).isEqualTo(4000);
    }
}
