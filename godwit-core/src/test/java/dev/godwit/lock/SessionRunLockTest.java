package dev.godwit.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What does not depend on an engine; on a real server the lock is tested with the dialects. */
class SessionRunLockTest {

    private final Locks locks = new Locks();
    private final List<Connection> opened = new ArrayList<>();

    private final SessionRunLock lock = new SessionRunLock(
            new LockScope(this::open, "app", "godwit_history", "godwit_lock", "me"), locks, Duration.ofMillis(30));

    @Test
    void takesTwoLocksAndGivesBothBack() throws Exception {
        try (Connection worker = open()) {
            HeldLock held = lock.tryAcquire(worker).orElseThrow();
            assertThat(locks.held).containsOnlyKeys("godwit/app/godwit_history", "godwit/app/godwit_history/worker");
            held.close();
            held.close();
            assertThat(locks.held).isEmpty();
            assertThat(opened.get(1).isClosed()).isTrue();
            assertThat(worker.isClosed()).isFalse();
        }
    }

    @Test
    void givesTheFirstBackWhenItCannotHaveTheSecond() throws Exception {
        try (Connection worker = open();
                Connection other = open()) {
            locks.held.put("godwit/app/godwit_history", other);
            assertThat(lock.tryAcquire(worker)).isEmpty();
            assertThat(locks.held).containsOnlyKeys("godwit/app/godwit_history");
            locks.held.clear();
            locks.held.put("godwit/app/godwit_history/worker", other);
            assertThat(lock.tryAcquire(worker)).isEmpty();
            assertThat(lock.holder()).isPresent();
            assertThat(lock.release(false)).isFalse();
            assertThat(lock.release(true)).isTrue();
        }
    }

    /** As in a transaction that failed, on PostgreSQL. */
    @Test
    void givesBothBackEvenIfOneIsRefused() throws Exception {
        try (Connection worker = open()) {
            HeldLock held = lock.tryAcquire(worker).orElseThrow();
            locks.refusals = 1;
            held.close();
            assertThat(locks.held).isEmpty();

            held = lock.tryAcquire(worker).orElseThrow();
            locks.refusals = 2;
            assertThatThrownBy(held::close).isInstanceOf(SQLException.class);
            assertThat(locks.held).containsOnlyKeys("godwit/app/godwit_history/worker");
            assertThat(opened.get(2).isClosed()).isTrue();
            assertThat(locks.restored).hasSize(2);
        }
    }

    @Test
    void noticesThatTheLockConnectionIsGone() throws Exception {
        try (Connection worker = open()) {
            HeldLock held = lock.tryAcquire(worker).orElseThrow();
            assertThat(held.alive()).isTrue();
            opened.get(1).close();
            for (int i = 0; held.alive() && i < 200; i++) {
                Thread.sleep(10);
            }
            assertThat(held.alive()).isFalse();
            held.close();
        }
    }

    @Test
    void waitingReportsAndCanBeInterrupted() throws Exception {
        try (Connection worker = open();
                Connection other = open()) {
            locks.held.put("godwit/app/godwit_history/worker", other);
            List<Duration> reports = new ArrayList<>();
            LockWait wait = new LockWait(Duration.ofMillis(1500), (holder, waited) -> {
                assertThat(holder.orElseThrow().description()).isEqualTo("somebody");
                reports.add(waited);
            });
            assertThatThrownBy(() -> wait.acquire(lock, worker)).isInstanceOfSatisfying(GodwitException.class, e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.LOCKED);
                assertThat(e.getMessage())
                        .isEqualTo(
                                "Another run holds the lock after waiting 1500 ms: somebody, since 2026-01-02T03:04:05Z.");
                assertThat(e.hint().orElseThrow()).contains("`lock: wait:`").contains("`godwit unlock`");
            });
            assertThat(reports).hasSize(1);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> wait.acquire(lock, worker))
                    .isInstanceOfSatisfying(
                            GodwitException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERRUPTED));
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        opened.add(connection);
        return connection;
    }

    private static final class Locks implements SessionLockCommands {
        private final Map<String, Connection> held = new HashMap<>();
        private final List<Connection> restored = new ArrayList<>();
        private int refusals;

        @Override
        public void prepare(Connection connection) {}

        @Override
        public synchronized boolean tryLock(Connection connection, String name) {
            return held.putIfAbsent(name, connection) == null;
        }

        @Override
        public void restore(Connection connection) {
            restored.add(connection);
        }

        @Override
        public synchronized void unlock(Connection connection, String name) throws SQLException {
            if (refusals-- > 0) {
                throw new SQLException("current transaction is aborted");
            }
            held.remove(name, connection);
        }

        @Override
        public synchronized Optional<LockHolder> holder(Connection connection, String name) {
            return held.containsKey(name)
                    ? Optional.of(
                            new LockHolder("somebody", Optional.of(Instant.parse("2026-01-02T03:04:05.678Z")), true))
                    : Optional.empty();
        }

        @Override
        public synchronized void terminate(Connection connection, String name) {
            held.remove(name);
        }
    }
}
