package dev.godwit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.embedded.EmbeddedServer;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What tests get by {@link GodwitTest}, and what is left after them. */
class GodwitTestTest {

    private static final ConcurrentLinkedQueue<String> SEEN = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @ValueSource(classes = {Blog.OnPostgresql.class, Blog.OnMariadb.class, Blog.OnSqlite.class, Blog.OnH2.class})
    void eachTestHasADatabaseOfItsOwn(Class<?> tests) {
        EngineExecutionResults results = Runs.of(tests);

        assertThat(Runs.failures(results)).isEmpty();
        results.testEvents().assertStatistics(events -> events.succeeded(7));
    }

    @Test
    void aClassMayShareOneWithSeeds() {
        EngineExecutionResults results = Runs.of(Blog.Together.class);

        assertThat(Runs.failures(results)).isEmpty();
        results.testEvents().assertStatistics(events -> events.succeeded(3));
    }

    @Test
    void testsMayRunAtTheSameTime() {
        EngineExecutionResults results = Runs.atOnce(Blog.AtOnce.class);

        assertThat(Runs.failures(results)).isEmpty();
        results.testEvents().assertStatistics(events -> events.succeeded(24));
    }

    @Test
    void theConfigurationTellsAllButTheDatabase() {
        EngineExecutionResults results = Runs.of(Configured.class);

        assertThat(Runs.failures(results)).isEmpty();
        results.testEvents().assertStatistics(events -> events.succeeded(2));
        assertThat(Path.of("src/test/projects/configured/never-touched.db")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(classes = {OnServers.OnPostgresql14.class, OnServers.OnMariadb.class})
    void nothingIsLeftOnAServerThatIsBroughtAlong(Class<?> tests) throws SQLException {
        EmbeddedServer server =
                TestServers.get(tests == OnServers.OnMariadb.class ? Engine.MARIADB : Engine.POSTGRES_14);
        SEEN.clear();

        EngineExecutionResults results = Runs.of(tests);

        assertThat(Runs.failures(results)).isEmpty();
        assertThat(List.copyOf(SEEN)).hasSize(3).doesNotHaveDuplicates();
        assertThat(databases(server)).isNotEmpty().noneMatch(name -> name.startsWith("godwit_shadow_"));
        assertThat(OnServers.closed).isTrue();
    }

    @Test
    void theFilesOfSqliteGo() {
        SEEN.clear();
        assertThat(Runs.failures(Runs.of(Remembering.class))).isEmpty();
        assertThat(List.copyOf(SEEN))
                .hasSize(2)
                .allSatisfy(file -> assertThat(Path.of(file)).doesNotExist());
    }

    @Test
    void aMigrationThatFailsIsToldAsTheCommandLineTellsIt() {
        List<String> failures = Runs.failures(Runs.of(Failing.class));

        assertThat(failures).hasSize(1);
        assertThat(failures.get(0))
                .startsWith("fails(Connection): 2_bad failed: no such table: nowhere")
                .contains("\n  at src/test/projects/failing/2_bad.sql:2", "\n  next: Mend ");
    }

    @Test
    void anEngineWithoutAServerIsToldWithTheWayOut() {
        assertThat(Runs.failures(Runs.of(NoEngine.class)))
                .singleElement()
                .asString()
                .contains(
                        "There is no embedded mysql for @GodwitTest.",
                        "next: Give the URL of a server: @GodwitTest(url = …), or choose another engine.");
    }

    @Test
    void beforeAllNeedsADatabaseThatLasts() {
        assertThat(Runs.failures(Runs.of(TooEarly.class)))
                .singleElement()
                .asString()
                .contains("can only take a database that lasts as long as the class: @GodwitTest(lifetime = CLASS).");
    }

    private static List<String> databases(EmbeddedServer server) throws SQLException {
        String sql = server.engine().equals("mariadb") ? "SHOW DATABASES" : "SELECT datname FROM pg_database";
        List<String> names = new ArrayList<>();
        try (Connection connection = server.connect(server.maintenanceDatabase());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @GodwitTest(config = "src/test/projects/configured/godwit.yaml")
    static class Configured implements DownsLeadBack {
        @Test
        void isThere(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("SQLite");
                statement.execute("INSERT INTO users (id) VALUES (1)");
                assertThat(statement
                                .executeQuery("SELECT users.name FROM users, applied")
                                .getString(1))
                        .isEqualTo("ann");
            }
        }
    }

    static final class OnServers {

        static volatile boolean closed;

        private OnServers() {}

        @GodwitTest(server = Postgres.class, locations = Blog.MIGRATIONS)
        static class OnPostgresql14 extends ThreeTests {}

        @GodwitTest(server = Mariadb.class, locations = Blog.MIGRATIONS)
        static class OnMariadb extends ThreeTests {}

        abstract static class ThreeTests {
            @RepeatedTest(3)
            void alone(Connection connection) throws SQLException {
                assertThat(Blog.add(connection)).isEqualTo(1);
                SEEN.add(connection.getCatalog());
            }
        }

        static final class Postgres implements Supplier<String>, AutoCloseable {
            @Override
            public String get() {
                closed = false;
                return TestServers.postgres14().userUrl("postgres");
            }

            @Override
            public void close() {
                closed = true;
            }
        }

        static final class Mariadb implements Supplier<String>, AutoCloseable {
            @Override
            public String get() {
                closed = false;
                return TestServers.mariadb().userUrl("mysql");
            }

            @Override
            public void close() {
                closed = true;
            }
        }
    }

    @GodwitTest(engine = "sqlite", locations = Blog.MIGRATIONS)
    static class Remembering {
        @RepeatedTest(2)
        void remember(FreshDatabase database) {
            String file = database.jdbcUrl().substring("jdbc:sqlite:".length());
            assertThat(Path.of(file)).exists();
            SEEN.add(file);
        }
    }

    @GodwitTest(engine = "sqlite", locations = "src/test/projects/failing")
    static class Failing {
        @Test
        void fails(Connection connection) {
            throw new AssertionError("must not run");
        }
    }

    @GodwitTest(engine = "mysql", locations = Blog.MIGRATIONS)
    static class NoEngine {
        @Test
        void fails(Connection connection) {
            throw new AssertionError("must not run");
        }
    }

    @GodwitTest(engine = "sqlite", locations = Blog.MIGRATIONS)
    static class TooEarly {
        @BeforeAll
        static void before(Connection connection) {
            throw new AssertionError("must not run");
        }

        @Test
        void test() {}
    }
}
