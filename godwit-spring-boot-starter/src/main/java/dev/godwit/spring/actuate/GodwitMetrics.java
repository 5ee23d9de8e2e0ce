package dev.godwit.spring.actuate;

import dev.godwit.report.MigrationState;
import dev.godwit.report.MigrationStatus;
import dev.godwit.spring.GodwitDatabase;
import dev.godwit.spring.GodwitDatabases;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;

/**
 * How many migrations are in which state, as {@code godwit.migrations}, tagged with database and state.
 *
 * @param databases asked at most once every ten seconds
 */
record GodwitMetrics(GodwitDatabases databases) implements MeterBinder {

    private static final Duration KEPT = Duration.ofSeconds(10);

    @Override
    public void bindTo(MeterRegistry registry) {
        for (GodwitDatabase database : databases.all()) {
            RecentValue<List<MigrationStatus>> recent =
                    new RecentValue<>(KEPT, () -> database.godwit().status().migrations());
            for (MigrationState state : MigrationState.values()) {
                Gauge.builder("godwit.migrations", recent, value -> count(value, state))
                        .description("Migrations in this state")
                        .tag("database", database.name())
                        .tag("state", state.text())
                        .strongReference(true)
                        .register(registry);
            }
        }
    }

    private static double count(RecentValue<List<MigrationStatus>> recent, MigrationState state) {
        return recent.get().stream().filter(one -> one.state() == state).count();
    }
}
