package dev.godwit.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.migration.Direction;
import dev.godwit.report.Progress;
import dev.godwit.sql.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** One line for each migration, and no text of a statement. */
class RunLogTest {

    private final List<String> lines = new ArrayList<>();

    @Test
    void aRunAsItIsLogged() {
        RunLog log = new RunLog(() -> new Recording(lines));
        log.on(new Progress.WaitingForLock(Optional.empty(), Duration.ofSeconds(2), Duration.ofMinutes(1)));
        log.on(new Progress.RunStarted(Direction.UP, 2));
        log.on(new Progress.MigrationStarted(Direction.UP, "1_a", 1, 2, 1));
        log.on(new Progress.StatementStarted("1_a", 1, new Position(3, 1, 40), "INSERT INTO a VALUES ('secret')"));
        log.on(new Progress.MigrationFinished(Direction.UP, "1_a", 12));
        log.on(new Progress.MigrationDeferred("2_fill", "phones", 3));
        log.on(new Progress.Warning("Look out."));
        log.on(new Progress.MigrationFailed(
                Direction.UP,
                "2_b",
                GodwitException.of(ErrorCode.MIGRATION_FAILED, "2_b failed: no such table")
                        .at(Place.of("migrations/2_b.sql", 1, 8))
                        .build()));
        assertThat(lines)
                .containsExactly(
                        "INFO Waiting for the lock, held by somebody: 2 of at most 60 s.",
                        "INFO Applying 2 migrations.",
                        "DEBUG 1_a: statement 1, line 3.",
                        "INFO Applied 1_a in 12 ms.",
                        "INFO Applied 2_fill in 3 ms up to its backfill phones, which is deferred.",
                        "WARN Look out.",
                        "ERROR 2_b failed: no such table (migrations/2_b.sql:1:8)");
    }

    /** Keeps the lines of all levels. */
    private static final class Recording extends LegacyAbstractLogger {
        private static final long serialVersionUID = 1L;
        private final transient List<String> lines;

        Recording(List<String> lines) {
            this.lines = lines;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String pattern, Object[] arguments, Throwable throwable) {
            lines.add(level + " "
                    + MessageFormatter.arrayFormat(pattern, arguments).getMessage());
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return RunLog.class.getName();
        }

        @Override
        public boolean isTraceEnabled() {
            return true;
        }

        @Override
        public boolean isDebugEnabled() {
            return true;
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }
    }
}
