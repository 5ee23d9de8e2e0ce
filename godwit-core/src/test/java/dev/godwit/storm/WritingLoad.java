package dev.godwit.storm;

import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/**
 * Clients that go on writing, each with a connection of its own, as an application does. None may wait for a lock longer than half a
 * second (a second on MariaDB, which counts in seconds): the server itself makes that an error, so that a busy machine is not mistaken for
 * a lock.
 */
final class WritingLoad implements AutoCloseable {

    private final TestDatabase database;
    private final List<Thread> clients = new ArrayList<>();
    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();
    private volatile boolean stopped;

    WritingLoad(TestDatabase database) {
        this.database = database;
    }

    /**
     * One more client.
     *
     * @param statement makes a statement of a random number
     */
    WritingLoad client(IntFunction<String> statement) {
        Thread client = new Thread(() -> write(statement), "client-" + clients.size());
        clients.add(client);
        client.start();
        return this;
    }

    private void write(IntFunction<String> text) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String limit : limits()) {
                statement.execute(limit);
            }
            while (!stopped) {
                String sql = text.apply(ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
                long start = System.nanoTime();
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    errors.add(sql + ": " + e.getMessage());
                }
                longest.accumulateAndGet((System.nanoTime() - start) / 1_000_000, Math::max);
                done.incrementAndGet();
                Thread.sleep(3);
            }
        } catch (SQLException e) {
            errors.add(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> limits() {
        return database.engine() == Engine.MARIADB
                ? List.of("SET lock_wait_timeout = 1", "SET innodb_lock_wait_timeout = 1")
                : List.of("SET lock_timeout = 500");
    }

    /** How many statements were done. */
    long done() {
        return done.get();
    }

    /** How long the slowest took, in milliseconds, the machine's own delays included. */
    long longest() {
        return longest.get();
    }

    /** What went wrong. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void close() {
        stopped = true;
        for (Thread client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
