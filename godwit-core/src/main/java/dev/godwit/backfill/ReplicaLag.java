package dev.godwit.backfill;

import dev.godwit.dialect.Replication;
import dev.godwit.dialect.Replication.Follower;
import dev.godwit.dialect.Replication.Places;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How long ago a server was where its slowest follower is now, of those that it tells about itself. */
final class ReplicaLag implements Obstacle {

    private static final Duration INTERVAL = Duration.ofMillis(250);

    private final Replication replication;
    private final Connection connection;
    private final LagLimit limit;
    private final LongSupplier nanos;
    private final PlaceLog log = new PlaceLog();

    /** Looks at the followers of a server. */
    ReplicaLag(Replication replication, Connection connection, LagLimit limit, LongSupplier nanos) {
        this.replication = replication;
        this.connection = connection;
        this.limit = limit;
        this.nanos = nanos;
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public Optional<String> look() throws SQLException {
        Places places = replication.look(connection);
        long now = nanos.getAsLong();
        log.remember(places.written(), now);
        log.forget(places.followers().stream().mapToLong(Follower::shown).min().orElse(Long.MAX_VALUE));
        return places.followers().stream()
                .flatMap(follower -> limit.exceededBy(follower.name(), log.behind(follower.shown(), now)).stream())
                .findFirst();
    }
}
