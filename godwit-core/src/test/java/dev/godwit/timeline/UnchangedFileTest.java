package dev.godwit.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.history.History;
import dev.godwit.history.HistoryRow;
import dev.godwit.history.JournalMark;
import dev.godwit.history.RowKind;
import dev.godwit.history.RowState;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Migration;
import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Version;
import dev.godwit.report.MigrationState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A file with the sums that the history has of it is not read; any other is. */
class UnchangedFileTest {

    @Test
    void theSameSumsAreEnough() {
        assertThat(timeline(Optional.of("1:5:aa"), Optional.of("1:5:aa")).entries())
                .singleElement()
                .extracting(Entry::state)
                .isEqualTo(MigrationState.APPLIED);
    }

    @Test
    void otherSumsOrNoneAreNot() {
        assertThatThrownBy(() -> timeline(Optional.of("1:5:aa"), Optional.of("1:5:ab")))
                .hasMessage("read");
        assertThatThrownBy(() -> timeline(Optional.empty(), Optional.of("1:5:aa")))
                .hasMessage("read");
        assertThatThrownBy(() -> timeline(Optional.of("1:5:aa"), Optional.empty()))
                .hasMessage("read");
        assertThatThrownBy(() -> timeline(Optional.empty(), Optional.empty())).hasMessage("read");
    }

    private static Timeline timeline(Optional<String> applied, Optional<String> now) {
        Version version = new Version("1");
        HistoryRow row = new HistoryRow(
                version,
                "a",
                RowKind.VERSIONED,
                1,
                1,
                RowState.APPLIED,
                "1:c",
                "1_a.sql",
                applied,
                Instant.EPOCH,
                1,
                JournalMark.start(),
                Optional.empty());
        Migration file = new Migration(version, "a", MigrationKind.VERSIONED, "1_a.sql", now, () -> {
            throw new IllegalStateException("read");
        });
        return Timeline.of(new Catalog(List.of(file), List.of(), List.of()), new History(true, List.of(row)));
    }
}
