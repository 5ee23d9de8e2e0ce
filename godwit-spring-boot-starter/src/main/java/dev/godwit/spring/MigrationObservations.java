package dev.godwit.spring;

import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Observes each migration of one database: a timer and a span where the application has what makes them. Used by one run at a time. */
final class MigrationObservations implements ProgressListener {

    private final String database;
    private final ObservationRegistry registry;
    private @Nullable Observation current;

    MigrationObservations(String database, ObservationRegistry registry) {
        this.database = database;
        this.registry = registry;
    }

    @Override
    public void on(Progress progress) {
        if (progress instanceof Progress.MigrationStarted started) {
            current = Observation.createNotStarted("godwit.migration", registry)
                    .contextualName(started.id())
                    .lowCardinalityKeyValue("database", database)
                    .lowCardinalityKeyValue(
                            "direction", started.direction().name().toLowerCase(Locale.ROOT))
                    .highCardinalityKeyValue("migration", started.id())
                    .start();
        } else if (progress instanceof Progress.MigrationFailed failed) {
            end(Optional.of(failed.failure()));
        } else if (progress instanceof Progress.MigrationFinished || progress instanceof Progress.MigrationDeferred) {
            end(Optional.empty());
        }
    }

    private void end(Optional<Throwable> failure) {
        if (current != null) {
            failure.ifPresent(current::error);
            current.stop();
            current = null;
        }
    }
}
