package dev.godwit.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeaseRunLockTest {

    private static final LeaseTimes SHORT =
            new LeaseTimes(Duration.ofMillis(400), Duration.ofMillis(100), Duration.ofMillis(100));
    private static final LeaseTimes SHORT_WITHOUT_HEARTBEAT =
            new LeaseTimes(Duration.ofMillis(300), Duration.ofHours(1), Duration.ofMillis(100));

    @TempDir
    Path directory;

    @Test
    void whoIsDoubtedHasTheTimeForABeat() {
        assertThat(LeaseTimes.STANDARD.doubt()).isGreaterThan(LeaseTimes.STANDARD.beat());
    }

    @ParameterizedTest
    @EnumSource(LeaseDatabase.class)
    void oneAtATimeAndFreeAfterClose(LeaseDatabase engine) throws Exception {
        String url = engine.url(directory);
        try (Connection worker = engine.connections(url).open()) {
            RunLock first = new LeaseRunLock(engine.scope(url, "anna@here pid 1"), engine);
            RunLock second = new LeaseRunLock(engine.scope(url, "bert@here pid 2"), engine);
            assertThat(first.holder()).isEmpty();
            assertThat(first.release(false)).isTrue();
            HeldLock held = first.tryAcquire(worker).orElseThrow();
            assertThat(held.alive()).isTrue();
            assertThat(second.tryAcquire(worker)).isEmpty();
            LockHolder holder = second.holder().orElseThrow();
            assertThat(holder.description()).isEqualTo("anna@here pid 1");
            assertThat(holder.alive()).isTrue();
            assertThat(holder.since()).isPresent();
            assertThat(second.release(false)).isFalse();
            held.close();
            held.close();
            assertThat(held.alive()).isFalse();
            assertThat(second.holder()).isEmpty();
            second.tryAcquire(worker).orElseThrow().close();
        }
    }

    @ParameterizedTest
    @EnumSource(LeaseDatabase.class)
    void fiftyAtOnceOnAFreshDatabaseEachOnce(LeaseDatabase engine) throws Exception {
        String url = engine.url(directory);
        int runs = 50;
        ExecutorService threads = Executors.newFixedThreadPool(runs);
        CountDownLatch start = new CountDownLatch(1);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Void>> results = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            String owner = "run " + i;
            results.add(threads.submit(() -> {
                start.await();
                try (Connection worker = engine.connections(url).open();
                        HeldLock held = new LockWait(Duration.ofSeconds(90), (h, d) -> {})
                                .acquire(new LeaseRunLock(engine.scope(url, owner), engine), worker)) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    assertThat(held.alive()).isTrue();
                    inside.decrementAndGet();
                }
                return null;
            }));
        }
        start.countDown();
        for (Future<Void> result : results) {
            result.get(120, TimeUnit.SECONDS);
        }
        threads.shutdown();
        assertThat(most).hasValue(1);
        try (Connection connection = engine.connections(url).open();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT token, owner FROM godwit_lock")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getLong(1)).isEqualTo(runs);
            assertThat(row.getString(2)).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(LeaseDatabase.class)
    void theHeartbeatKeepsTheLease(LeaseDatabase engine) throws Exception {
        String url = engine.url(directory);
        try (Connection worker = engine.connections(url).open();
                HeldLock held = new LeaseRunLock(engine.scope(url, "a"), engine, SHORT)
                        .tryAcquire(worker)
                        .orElseThrow()) {
            RunLock other = new LeaseRunLock(engine.scope(url, "b"), engine, SHORT);
            long end = System.nanoTime() + Duration.ofMillis(1200).toNanos();
            while (System.nanoTime() < end) {
                assertThat(other.tryAcquire(worker)).isEmpty();
                Thread.sleep(20);
            }
            assertThat(held.alive()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(LeaseDatabase.class)
    void whoseLeaseExpiresLosesItAndIsFenced(LeaseDatabase engine) throws Exception {
        String url = engine.url(directory);
        try (Connection worker = engine.connections(url).open()) {
            HeldLock sleeper = new LeaseRunLock(engine.scope(url, "a"), engine, SHORT_WITHOUT_HEARTBEAT)
                    .tryAcquire(worker)
                    .orElseThrow();
            assertThat(fenced(worker, sleeper)).isEqualTo(1);
            Thread.sleep(350);
            RunLock other = new LeaseRunLock(engine.scope(url, "b"), engine, SHORT_WITHOUT_HEARTBEAT);
            assertThat(other.tryAcquire(worker)).as("doubted first").isEmpty();
            assertThat(other.tryAcquire(worker)).as("still doubted").isEmpty();
            Thread.sleep(150);
            HeldLock taken = other.tryAcquire(worker).orElseThrow();
            assertThat(fenced(worker, sleeper)).isZero();
            assertThat(fenced(worker, taken)).isEqualTo(1);
            sleeper.close();
            assertThat(fenced(worker, taken))
                    .as("closing the lost lease frees nothing")
                    .isEqualTo(1);
            taken.close();
        }
    }

    @ParameterizedTest
    @EnumSource(LeaseDatabase.class)
    void aSignOfLifeEndsTheDoubt(LeaseDatabase engine) throws Exception {
        String url = engine.url(directory);
        try (Connection worker = engine.connections(url).open()) {
            HeldLock busy = new LeaseRunLock(engine.scope(url, "a"), engine, SHORT_WITHOUT_HEARTBEAT)
                    .tryAcquire(worker)
                    .orElseThrow();
            Thread.sleep(350);
            RunLock other = new LeaseRunLock(engine.scope(url, "b"), engine, SHORT_WITHOUT_HEARTBEAT);
            assertThat(other.tryAcquire(worker)).isEmpty();
            assertThat(fenced(worker, busy)).isEqualTo(1);
            Thread.sleep(150);
            assertThat(other.tryAcquire(worker)).isEmpty();
            busy.close();
        }
    }

    @ParameterizedTest
    @EnumSource(LeaseDatabase.class)
    void aLongTransactionOfTheWorkerDoesNotCostTheLease(LeaseDatabase engine) throws Exception {
        String url = engine.url(directory);
        try (Connection worker = engine.connections(url).open();
                Connection rival = engine.connections(url).open();
                HeldLock held = new LeaseRunLock(engine.scope(url, "a"), engine, SHORT)
                        .tryAcquire(worker)
                        .orElseThrow()) {
            RunLock other = new LeaseRunLock(engine.scope(url, "b"), engine, SHORT);
            worker.setAutoCommit(false);
            try (Statement statement = worker.createStatement()) {
                statement.execute("CREATE TABLE t (id INTEGER)");
                statement.execute("INSERT INTO t VALUES (1)");
                long end = System.nanoTime() + Duration.ofMillis(1500).toNanos();
                while (System.nanoTime() < end) {
                    assertThat(other.tryAcquire(rival)).isEmpty();
                }
                assertThat(statement.executeUpdate(held.fence().get(0))).isEqualTo(1);
            }
            worker.commit();
            worker.setAutoCommit(true);
            assertThat(held.alive()).isTrue();
            assertThat(other.tryAcquire(rival)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(LeaseDatabase.class)
    void forceFreesAnyHolder(LeaseDatabase engine) throws Exception {
        String url = engine.url(directory);
        try (Connection worker = engine.connections(url).open()) {
            HeldLock held = new LeaseRunLock(engine.scope(url, "a"), engine, SHORT)
                    .tryAcquire(worker)
                    .orElseThrow();
            RunLock other = new LeaseRunLock(engine.scope(url, "b"), engine);
            assertThat(other.release(false)).isFalse();
            assertThat(other.release(true)).isTrue();
            assertThat(fenced(worker, held)).isZero();
            Thread.sleep(250);
            assertThat(held.alive()).as("the heartbeat notices").isFalse();
            Optional<HeldLock> next = other.tryAcquire(worker);
            assertThat(next).isPresent();
            next.get().close();
        }
    }

    private static int fenced(Connection worker, HeldLock lock) throws SQLException {
        try (Statement statement = worker.createStatement()) {
            return statement.executeUpdate(lock.fence().get(0));
        }
    }
}
