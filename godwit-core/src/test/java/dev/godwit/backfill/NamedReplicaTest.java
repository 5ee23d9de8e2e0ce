package dev.godwit.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.dialect.Dialects;
import dev.godwit.dialect.ReplicaState;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.embedded.MariaDbServer;
import dev.godwit.error.GodwitException;
import dev.godwit.sql.Splitting;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementReader;
import dev.godwit.sql.TextSlice;
import dev.godwit.target.DatabaseUrl;
import dev.godwit.target.Target;
import dev.godwit.testing.MariaDbReplica;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A replica is asked on one connection for as long as that works, and looked for again when it is gone. */
class NamedReplicaTest {

    private final List<String> told = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void aReplicaThatIsGoneIsToldOnceAndFoundAgain() throws StatementFailure {
        MariaDbServer primary = MariaDbReplica.primary();
        try (MariaDbReplica replica = MariaDbReplica.of(primary);
                NamedReplica named = named(replica.server(), primary.user(), primary.password())) {
            assertThat(named.ask()).contains(new ReplicaState.Behind(Duration.ZERO));
            replica.server().kill();
            assertThat(named.ask()).isEmpty();
            assertThat(named.ask()).isEmpty();
            assertThat(told).hasSize(1);
            assertThat(told.get(0)).contains("cannot be reached").doesNotContain(primary.password());

            replica.server().start();
            nanos.addAndGet(Duration.ofSeconds(59).toNanos());
            assertThat(named.ask()).as("too early").isEmpty();
            nanos.addAndGet(Duration.ofSeconds(2).toNanos());
            assertThat(named.ask()).isPresent();
            assertThat(told)
                    .last()
                    .isEqualTo("The replica 127.0.0.1:" + replica.server().port() + " can be reached again.");
            assertThat(told).hasSize(2);

            replica.execute("CREATE USER nosy IDENTIFIED BY 'from-the-vault'");
            assertThat(refusal(replica.server(), "nosy", "from-the-vault").hint())
                    .contains("Give its user the right: GRANT REPLICA MONITOR ON *.* (before MariaDB 10.5.9 REPLICATION"
                            + " CLIENT). Or take it out of backfill.replicas.");
            assertThat(refusal(replica.server(), "nosy", "a-wrong-one"))
                    .hasMessageContaining("refused the log-in to 127.0.0.1:")
                    .message()
                    .doesNotContain("a-wrong-one");
        } finally {
            primary.stop();
        }
    }

    private GodwitException refusal(MariaDbServer server, String user, String password) {
        try (NamedReplica named = named(server, user, password)) {
            StatementFailure failure = catchThrowableOfType(StatementFailure.class, named::ask);
            return (GodwitException) failure.failure().getCause();
        }
    }

    private NamedReplica named(MariaDbServer server, String user, String password) {
        DatabaseUrl url = DatabaseUrl.parse(server.jdbcUrl(""), Optional.of(user), Optional.of(password));
        Target target = Target.of(url, Dialects.standard(), "test");
        return new NamedReplica(
                target,
                target.dialect().replication().inquiry().orElseThrow(),
                statement(target),
                nanos::get,
                new Telling());
    }

    private static SqlStatement statement(Target target) {
        return StatementReader.readAll(
                        TextSlice.ofString("1.sql", "SELECT 1"),
                        target.dialect().syntax(),
                        Splitting.none())
                .get(0);
    }

    private final class Telling implements BackfillListener {
        @Override
        public void note(String text) {
            told.add(text);
        }

        @Override
        public void warning(String text) {
            told.add(text);
        }

        @Override
        public void waits(String reason) {
            told.add(reason);
        }

        @Override
        public void progress(String what, long processed, long total) {
            throw new AssertionError("a replica makes no progress");
        }
    }
}
