package dev.godwit.bench;

import static dev.godwit.bench.Bench.print;

import dev.godwit.embedded.EmbeddedServer;
import dev.godwit.testing.Engine;
import dev.godwit.testing.JavaProcess;
import dev.godwit.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A backfill of many rows on PostgreSQL that writes to its disk, by one worker and by two, next to one big UPDATE of the same rows, in turns: rows a second, the
 * longest transaction as the server saw it, and the memory of a process with a small heap. Arguments: rows [10000000], rounds [3].
 */
public final class BackfillBench {

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final String CHANGE = "UPDATE users SET phone_number = 'Unknown' WHERE phone_number IS NULL";

    private final EmbeddedServer server;
    private final int rows;
    private final AtomicLong longestMs = new AtomicLong();

    private BackfillBench(EmbeddedServer server, int rows) {
        this.server = server;
        this.rows = rows;
    }

    /** Measures. */
    public static void main(String[] args) throws Exception {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 10_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        try (EmbeddedServer server = TestServers.postgres(Engine.POSTGRES_18)
                .fsync(true)
                .setting("max_wal_size", "4GB")
                .setting("shared_buffers", "512MB")
                .start()) {
            new BackfillBench(server, rows).run(rounds);
        }
    }

    private void run(int rounds) throws Exception {
        Timings whole = new Timings();
        Timings batches = new Timings();
        Timings workers = new Timings();
        Path migrations = Files.createTempDirectory("godwit-bench");
        try {
            for (int round = 0; round < rounds; round++) {
                double one = inDatabase(database -> execute(database, CHANGE));
                double other = backfilled(migrations, 1);
                double byTwo = backfilled(migrations, 2);
                whole.add(one);
                batches.add(other);
                workers.add(byTwo);
                print(
                        "round %d: one UPDATE %.0f ms, in batches %.0f ms, by two workers %.0f ms",
                        round + 1, one, other, byTwo);
            }
        } finally {
            Files.deleteIfExists(migrations.resolve("1_fill.sql"));
            Files.delete(migrations);
        }
        print("%d rows: one UPDATE            %8.0f ms  %8.0f rows/s", rows, whole.median(), rate(whole));
        print(
                "%d rows: backfill, a process   %8.0f ms  %8.0f rows/s, %.2f x one UPDATE",
                rows, batches.median(), rate(batches), 1 / batches.ratio(whole));
        print(
                "%d rows: by two workers        %8.0f ms  %8.0f rows/s, %.2f x one UPDATE",
                rows, workers.median(), rate(workers), 1 / workers.ratio(whole));
        print("longest transaction of it       %8d ms", longestMs.get());
    }

    private double rate(Timings timings) {
        return rows * 1000.0 / timings.median();
    }

    private double backfilled(Path migrations, int workers) throws Exception {
        Files.writeString(migrations.resolve("1_fill.sql"), """
                -- migrate:up
                -- migrate:backfill table:users key:id workers:%d
                UPDATE users SET phone_number = 'Unknown' WHERE id BETWEEN :from AND :to AND phone_number IS NULL;
                """.formatted(workers));
        return inDatabase(database -> watched(database, () -> backfill(database, migrations)));
    }

    private void backfill(String database, Path migrations) throws Exception {
        try (JavaProcess process = JavaProcess.builder(MigrateOnce.class)
                .jvmArgs("-Xmx48m")
                .args(server.jdbcUrl(database), server.user(), server.password(), migrations.toString())
                .start()) {
            if (process.waitFor(PATIENCE) != 0) {
                throw new IllegalStateException(process.stdout() + process.stderr());
            }
            process.stdout().lines().forEach(line -> print("%s", line));
        }
    }

    /** Looks how long transactions of others are open while something runs. */
    private void watched(String database, Timing.Work work) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Thread watch = new Thread(() -> watch(database, done), "watch");
        watch.start();
        try {
            work.run();
        } finally {
            done.set(true);
            watch.join();
        }
    }

    private void watch(String database, AtomicBoolean done) {
        String longest = "SELECT COALESCE(max(extract(epoch FROM clock_timestamp() - xact_start)) * 1000, 0)::bigint"
                + " FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                + " AND backend_type = 'client backend'";
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            while (!done.get()) {
                try (ResultSet row = statement.executeQuery(longest)) {
                    row.next();
                    longestMs.accumulateAndGet(row.getLong(1), Math::max);
                }
                Thread.sleep(20);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double inDatabase(InDatabase work) throws Exception {
        String database = server.createDatabase();
        try {
            execute(
                    database,
                    "CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL, phone_number text)",
                    "INSERT INTO users (id, name) SELECT n, 'user ' || n FROM generate_series(1, " + rows + ") n",
                    "VACUUM ANALYZE users",
                    "CHECKPOINT");
            return Timing.once(() -> work.run(database));
        } finally {
            server.dropDatabase(database);
        }
    }

    private void execute(String database, String... statements) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @FunctionalInterface
    private interface InDatabase {
        void run(String database) throws Exception;
    }
}
