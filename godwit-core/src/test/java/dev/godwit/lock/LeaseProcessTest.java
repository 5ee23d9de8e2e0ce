package dev.godwit.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.testing.JavaProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LeaseProcessTest {

    private static final LeaseTimes SHORT =
            new LeaseTimes(Duration.ofMillis(1500), Duration.ofMillis(300), Duration.ofMillis(300));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private String url = "";

    @BeforeEach
    void makeUrl() {
        url = LeaseDatabase.SQLITE.url(directory);
    }

    @Test
    void theLockOfAKilledProcessIsTakenOverAtOnce() throws Exception {
        try (JavaProcess holder = start("hold");
                Connection worker = LeaseDatabase.SQLITE.connections(url).open()) {
            assertThat(holder.awaitOutput("holding", PATIENCE))
                    .as(holder.stderr())
                    .isTrue();
            RunLock lock = new LeaseRunLock(LeaseDatabase.SQLITE.scope(url, "next"), LeaseDatabase.SQLITE);
            assertThat(lock.tryAcquire(worker)).isEmpty();
            assertThat(lock.release(false)).isFalse();
            holder.kill();
            LockHolder dead = lock.holder().orElseThrow();
            assertThat(dead.alive()).isFalse();
            assertThat(dead.description()).isEqualTo("child (its process is gone)");
            lock.tryAcquire(worker).orElseThrow().close();
        }
    }

    @Test
    void theLockOfAKilledProcessCanBeReleased() throws Exception {
        try (JavaProcess holder = start("hold")) {
            assertThat(holder.awaitOutput("holding", PATIENCE))
                    .as(holder.stderr())
                    .isTrue();
            holder.kill();
            RunLock lock = new LeaseRunLock(LeaseDatabase.SQLITE.scope(url, "next"), LeaseDatabase.SQLITE);
            assertThat(lock.release(false)).isTrue();
            assertThat(lock.holder()).isEmpty();
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aStoppedProcessLosesItsLeaseAndCannotWriteWhenItWakesUp() throws Exception {
        try (JavaProcess sleeper = start("fence");
                Connection worker = LeaseDatabase.SQLITE.connections(url).open()) {
            assertThat(sleeper.awaitOutput("fenced 1", PATIENCE))
                    .as(sleeper.stderr())
                    .isTrue();
            signal("-STOP", sleeper.pid());
            HeldLock taken = new LockWait(PATIENCE, (h, d) -> {})
                    .acquire(
                            new LeaseRunLock(LeaseDatabase.SQLITE.scope(url, "next"), LeaseDatabase.SQLITE, SHORT),
                            worker);
            signal("-CONT", sleeper.pid());
            assertThat(sleeper.awaitOutput("fenced 0", PATIENCE))
                    .as(sleeper.stdout())
                    .isTrue();
            assertThat(sleeper.awaitOutput("alive false", PATIENCE))
                    .as(sleeper.stdout())
                    .isTrue();
            assertThat(taken.alive()).isTrue();
            taken.close();
        }
    }

    @Test
    void severalProcessesOnAFreshDatabaseGoOneByOne() throws Exception {
        List<JavaProcess> processes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            processes.add(start("count"));
        }
        for (JavaProcess process : processes) {
            assertThat(process.waitFor(PATIENCE)).as(process.stderr()).isZero();
            process.close();
        }
        try (Connection c = LeaseDatabase.SQLITE.connections(url).open();
                Statement statement = c.createStatement();
                ResultSet row = statement.executeQuery("SELECT n, (SELECT token FROM godwit_lock) FROM counter")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(50);
            assertThat(row.getInt(2)).isEqualTo(50);
        }
    }

    private JavaProcess start(String role) {
        return JavaProcess.builder(Child.class).args(role, url).start();
    }

    private static void signal(String signal, long pid) throws Exception {
        assertThat(new ProcessBuilder("kill", signal, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }

    /** What runs in the other processes. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws Exception {
            String url = args[1];
            RunLock lock = new LeaseRunLock(LeaseDatabase.SQLITE.scope(url, "child"), LeaseDatabase.SQLITE, SHORT);
            try (Connection worker = LeaseDatabase.SQLITE.connections(url).open()) {
                switch (args[0]) {
                    case "hold" -> hold(lock, worker);
                    case "fence" -> fence(lock, worker);
                    default -> count(lock, worker);
                }
            }
        }

        private static void hold(RunLock lock, Connection worker) throws Exception {
            HeldLock held = lock.tryAcquire(worker).orElseThrow();
            System.out.println("holding " + held.alive());
            Thread.sleep(PATIENCE.toMillis());
        }

        private static void fence(RunLock lock, Connection worker) throws Exception {
            HeldLock held = lock.tryAcquire(worker).orElseThrow();
            int rows = 1;
            while (rows == 1) {
                rows = update(worker, held.fence().get(0));
                System.out.println("fenced " + rows);
                Thread.sleep(100);
            }
            while (held.alive()) {
                Thread.sleep(50);
            }
            System.out.println("alive " + held.alive());
        }

        /** Ten times a read and a write that would lose counts if two were at it. */
        private static void count(RunLock lock, Connection worker) throws Exception {
            for (int i = 0; i < 10; i++) {
                try (HeldLock held = new LockWait(PATIENCE, (h, d) -> {}).acquire(lock, worker)) {
                    update(worker, "CREATE TABLE IF NOT EXISTS counter (n INTEGER)");
                    update(worker, "INSERT INTO counter SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM counter)");
                    int n;
                    try (Statement statement = worker.createStatement();
                            ResultSet row = statement.executeQuery("SELECT n FROM counter")) {
                        row.next();
                        n = row.getInt(1);
                    }
                    Thread.sleep(5);
                    update(worker, "UPDATE counter SET n = " + (n + 1));
                    if (!held.alive()) {
                        throw new IllegalStateException("lost");
                    }
                }
            }
        }

        private static int update(Connection connection, String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        }
    }
}
