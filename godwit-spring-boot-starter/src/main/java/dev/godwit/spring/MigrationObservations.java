package dev.godwit.spring;

import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Locale;
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
        } else if (progress instanceof Progress.MigrationFinished && current != null) {
            current.stop();
            current = null;
        }
    }

    /** A run ended with this error; if a migration was running, that one did. */
    void failed(Throwable error) {
        if (current != null) {
            current.error(error);
            current.stop();
            current = null;
        }
    }
}
