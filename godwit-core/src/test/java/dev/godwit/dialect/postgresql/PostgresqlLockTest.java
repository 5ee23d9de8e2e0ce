package dev.godwit.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.dialect.Dialects;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.lock.HeldLock;
import dev.godwit.lock.LockHolder;
import dev.godwit.lock.LockScope;
import dev.godwit.lock.LockWait;
import dev.godwit.lock.RunLock;
import dev.godwit.target.DatabaseUrl;
import dev.godwit.target.Target;
import dev.godwit.testing.Engine;
import dev.godwit.testing.JavaProcess;
import dev.godwit.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PostgresqlLockTest {

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void oneAtATimeNamedByItsOwner(Engine engine) throws Exception {
        try (TestDatabase db = TestDatabase.create(engine);
                Connection first = target(db).connections().open();
                Connection second = target(db).connections().open()) {
            RunLock lock = lock(target(db), "godwit_history");
            assertThat(lock.holder()).isEmpty();
            HeldLock held = lock.tryAcquire(first).orElseThrow();
            assertThat(held.fence()).isEmpty();
            assertThat(lock.tryAcquire(second)).isEmpty();
            LockHolder holder = lock.holder().orElseThrow();
            assertThat(holder.description()).matches("anna@here pid 1 \\(server process \\d+, from 127\\.0\\.0\\.1\\)");
            assertThat(holder.since()).isPresent();
            assertThat(lock.release(false)).isFalse();
            HeldLock other =
                    lock(target(db), "other_history").tryAcquire(second).orElseThrow();
            other.close();
            assertThatThrownBy(() -> new LockWait(Duration.ofMillis(300), (h, d) -> {}).acquire(lock, second))
                    .isInstanceOfSatisfying(GodwitException.class, e -> {
                        assertThat(e.code()).isEqualTo(ErrorCode.LOCKED);
                        assertThat(e.getMessage())
                                .matches("Another run holds the lock after waiting 300 ms: anna@here pid 1"
                                        + " \\(server process \\d+, from 127\\.0\\.0\\.1\\), since \\S+Z\\.");
                        assertThat(e.state()).hasValue("Nothing was changed by this run.");
                    });
            held.close();
            assertThat(lock.holder()).isEmpty();
            assertThat(count(second, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
                    .isZero();
            lock.tryAcquire(second).orElseThrow().close();
        }
    }

    @Test
    void bothComeBackFromATransactionThatFailed() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_14);
                Connection worker = target(db).connections().open();
                Connection second = target(db).connections().open();
                Statement script = worker.createStatement()) {
            RunLock lock = lock(target(db), "godwit_history");
            HeldLock held = lock.tryAcquire(worker).orElseThrow();
            script.execute("BEGIN");
            assertThatThrownBy(() -> script.execute("SELECT nothing")).isInstanceOf(SQLException.class);
            held.close();
            assertThat(lock.tryAcquire(second)).isPresent();
        }
    }

    @Test
    void theTimeoutOfAPooledSessionComesBack() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_14);
                Connection pooled = db.connect();
                Statement session = pooled.createStatement()) {
            PostgresqlLockCommands commands = new PostgresqlLockCommands();
            for (String timeout : new String[] {"0", "5min"}) {
                session.execute("SET idle_session_timeout = '" + timeout + "'");
                commands.prepare(pooled);
                assertThat(timeout(session)).isEqualTo("0");
                commands.restore(pooled);
                assertThat(timeout(session)).isEqualTo(timeout);
            }
        }
    }

    private static String timeout(Statement session) throws SQLException {
        try (ResultSet row = session.executeQuery("SHOW idle_session_timeout")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void fiftyAtOnce() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18)) {
            Target target = target(db);
            ExecutorService threads = Executors.newFixedThreadPool(50);
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            List<Future<Void>> results = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                results.add(threads.submit(() -> {
                    try (Connection worker = target.connections().open();
                            HeldLock held = new LockWait(Duration.ofSeconds(100), (h, d) -> {})
                                    .acquire(lock(target, "godwit_history"), worker)) {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        assertThat(held.alive()).isTrue();
                        inside.decrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<Void> result : results) {
                result.get(100, TimeUnit.SECONDS);
            }
            threads.shutdown();
            assertThat(most).hasValue(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void anIndexCanBeBuiltConcurrentlyWhileItIsHeld(Engine engine) throws Exception {
        try (TestDatabase db = TestDatabase.create(engine);
                Connection worker = target(db).connections().open();
                HeldLock held =
                        lock(target(db), "godwit_history").tryAcquire(worker).orElseThrow()) {
            execute(worker, "CREATE TABLE t (a int)");
            execute(worker, "INSERT INTO t SELECT generate_series(1, 10000)");
            execute(worker, "CREATE INDEX CONCURRENTLY i ON t (a)");
            assertThat(count(worker, "SELECT count(*) FROM pg_index WHERE indexrelid = 'i'::regclass AND indisvalid"))
                    .isEqualTo(1);
            assertThat(held.alive()).isTrue();
        }
    }

    @Test
    void whoeverComesNextWaitsForTheStatementOfAKilledClient() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18);
                JavaProcess client = JavaProcess.builder(KilledClient.class)
                        .args(db.userUrl())
                        .start();
                Connection worker = target(db).connections().open()) {
            assertThat(client.awaitOutput("holding", Duration.ofSeconds(30)))
                    .as(client.stderr())
                    .isTrue();
            RunLock lock = lock(target(db), "godwit_history");
            while (count(worker, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'INSERT INTO slow%'") == 0) {
                Thread.sleep(20);
            }
            client.kill();
            assertThat(count(worker, "SELECT count(*) FROM slow")).isZero();
            assertThat(lock.tryAcquire(worker))
                    .as("the server still works for the killed client")
                    .isEmpty();
            assertThat(lock.holder().orElseThrow().description()).startsWith("killed@here pid 2 (server process");
            try (HeldLock held = new LockWait(Duration.ofSeconds(30), (h, d) -> {}).acquire(lock, worker)) {
                assertThat(held.alive()).isTrue();
                assertThat(count(worker, "SELECT count(*) FROM slow"))
                        .as("its statement has ended by now")
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void forceEndsTheHoldersSessions() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18)) {
            Connection victim = target(db).connections().open();
            RunLock lock = lock(target(db), "godwit_history");
            HeldLock held = lock.tryAcquire(victim).orElseThrow();
            assertThat(lock.release(true)).isTrue();
            assertThatThrownBy(() -> count(victim, "SELECT 1")).isInstanceOf(SQLException.class);
            held.close();
            try (Connection worker = target(db).connections().open()) {
                Optional<HeldLock> next = lock.tryAcquire(worker);
                assertThat(next).isPresent();
                next.get().close();
            }
        }
    }

    @Test
    void aLockConnectionIsNotEndedForBeingIdle() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18);
                Connection admin = target(db).connections().open()) {
            execute(
                    admin,
                    "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET idle_session_timeout = 200', current_database()); END $$");
            try (Connection worker = target(db).connections().open()) {
                execute(worker, "SET idle_session_timeout = 0");
                HeldLock held =
                        lock(target(db), "godwit_history").tryAcquire(worker).orElseThrow();
                Thread.sleep(600);
                assertThat(count(worker, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
                        .isEqualTo(2);
                held.close();
            }
        }
    }

    /** Takes the lock and runs a statement that the server does not end when its client is gone. */
    static final class KilledClient {
        private KilledClient() {}

        public static void main(String[] args) throws Exception {
            Target target = Target.of(
                    DatabaseUrl.parse(args[0], Optional.empty(), Optional.empty()),
                    Dialects.standard(),
                    "killed@here pid 2");
            try (Connection worker = target.connections().open();
                    HeldLock held =
                            lock(target, "godwit_history").tryAcquire(worker).orElseThrow()) {
                execute(worker, "CREATE TABLE slow (a int)");
                System.out.println("holding " + held.alive());
                execute(worker, "INSERT INTO slow SELECT 1 FROM pg_sleep(4)");
            }
        }
    }

    private static Target target(TestDatabase db) {
        return Target.of(
                DatabaseUrl.parse(db.userUrl(), Optional.empty(), Optional.empty()),
                Dialects.standard(),
                "anna@here pid 1");
    }

    private static RunLock lock(Target target, String history) {
        return target.dialect()
                .locks()
                .lock(new LockScope(target.connections(), "public", history, "godwit_lock", "anna@here pid 1"));
    }

    private static void execute(Connection c, String sql) throws SQLException {
        try (Statement statement = c.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection c, String sql) throws SQLException {
        try (Statement statement = c.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
