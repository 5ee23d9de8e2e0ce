package dev.godwit.spring.example;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
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
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** Ten instances start at once on an empty database: all come up, and each migration ran once. */
class ManyInstancesTest {

    private static final int INSTANCES = 10;

    /**
     * Spring Boot sets up Logback anew for each application, and Logback's context, one for the whole process, is not made for
     * ten at once: it fails with a ConcurrentModificationException. So nobody sets it up here.
     */
    @BeforeEach
    void logbackIsLeftAlone() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }

    @AfterEach
    void asBefore() {
        System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
    }

    @Test
    void tenContextsInOneProcess() throws Exception {
        CyclicBarrier together = new CyclicBarrier(INSTANCES);
        ExecutorService threads = Executors.newFixedThreadPool(INSTANCES);
        List<ConfigurableApplicationContext> started = new ArrayList<>();
        try (TestDatabase database = TestDatabase.create(Engine.POSTGRES_18)) {
            Callable<ConfigurableApplicationContext> instance = () -> {
                together.await();
                return Example.start(database);
            };
            List<Future<ConfigurableApplicationContext>> starting = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                starting.add(threads.submit(instance));
            }
            for (Future<ConfigurableApplicationContext> one : starting) {
                started.add(one.get());
            }
            for (ConfigurableApplicationContext one : started) {
                int port = Integer.parseInt(one.getEnvironment().getRequiredProperty("local.server.port"));
                assertThat(Example.get(port, "/notes")).containsOnlyOnce("Welcome to notes");
            }
            assertThatEachRanOnce(database);
        } finally {
            started.forEach(ConfigurableApplicationContext::close);
            threads.shutdownNow();
        }
    }

    /** Ten Java machines on two cores take minutes: {@code mvn verify -Pstorm}. */
    @Test
    @Tag("storm")
    void tenProcesses() throws Exception {
        List<JavaProcess> processes = new ArrayList<>();
        try (TestDatabase database = TestDatabase.create(Engine.POSTGRES_18)) {
            try {
                for (int i = 0; i < INSTANCES; i++) {
                    processes.add(Example.process(database));
                }
                for (JavaProcess one : processes) {
                    assertThat(one.awaitOutput("Started NotesApplication", Duration.ofMinutes(5)))
                            .as(one.stdout())
                            .isTrue();
                }
                assertThatEachRanOnce(database);
            } finally {
                processes.forEach(JavaProcess::close);
            }
        }
    }

    private static void assertThatEachRanOnce(TestDatabase database) throws SQLException {
        assertThat(number(database, "SELECT count(*) FROM notes")).isEqualTo(1);
        assertThat(number(database, "SELECT count(*) FROM godwit_history WHERE state = 'applied'"))
                .isEqualTo(3);
        assertThat(number(database, "SELECT count(*) FROM godwit_event WHERE kind = 'applied'"))
                .isEqualTo(3);
        assertThat(number(database, "SELECT max(batch) FROM godwit_history")).isEqualTo(1);
    }

    private static long number(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
