package dev.godwit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.embedded.EmbeddedServer;
import dev.godwit.embedded.PostgresServer;
import dev.godwit.embedded.local.Processes;
import dev.godwit.embedded.local.Waiting;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestServerTest {

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "POSTGRES_14", "MARIADB"})
    void killKeepsDataAndStopLeavesNothing(Engine engine) throws SQLException {
        EmbeddedServer server = start(engine, true);
        Path folder = server.folder();
        List<ProcessHandle> processes;
        try {
            String database = server.createDatabase();
            execute(server, database, "CREATE TABLE t (a INT)");
            execute(server, database, "INSERT INTO t VALUES (41)");
            int port = server.port();
            long pid = server.pid();
            List<ProcessHandle> killed =
                    ProcessHandle.of(pid).orElseThrow().descendants().toList();

            server.kill();

            assertThat(server.isRunning()).isFalse();
            assertThat(ProcessHandle.of(pid)).isEmpty();
            assertThat(killed).noneMatch(Processes::isRunning);
            assertThatThrownBy(() -> server.connect(database)).isInstanceOf(SQLException.class);

            server.start();
            assertThat(server.port()).isEqualTo(port);
            assertThat(query(server, database, "SELECT a FROM t")).isEqualTo("41");

            server.restart();
            assertThat(server.port()).isEqualTo(port);
            assertThat(server.pid()).isNotEqualTo(pid);
            assertThat(query(server, database, "SELECT a FROM t")).isEqualTo("41");
            processes = tree(server.pid());
        } finally {
            server.stop();
        }
        assertGone(processes, folder);
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB"})
    void stopAfterKillLeavesNothing(Engine engine) {
        EmbeddedServer server = start(engine, false);
        List<ProcessHandle> processes = tree(server.pid());
        server.kill();
        server.stop();
        assertGone(processes, server.folder());
        assertThatThrownBy(server::start).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void twoServersRunSideBySide() throws SQLException {
        try (EmbeddedServer one = start(Engine.POSTGRES_18, false);
                EmbeddedServer other = start(Engine.POSTGRES_14, false)) {
            assertThat(one.port()).isNotEqualTo(other.port());
            String database = one.createDatabase();
            assertThat(query(one, database, "SHOW server_version")).startsWith("18.");
            assertThat(query(other, other.maintenanceDatabase(), "SHOW server_version"))
                    .startsWith("14.");
            assertThatThrownBy(() -> other.connect(database))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("does not exist");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "POSTGRES_14", "MARIADB"})
    void refusesWrongPasswords(Engine engine) {
        EmbeddedServer server = TestServers.get(engine);
        String url = server.jdbcUrl(server.maintenanceDatabase());
        assertThatThrownBy(() -> DriverManager.getConnection(url, server.user(), "wrong"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(url, "nobody-known", ""))
                .isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "POSTGRES_14", "MARIADB"})
    void dropsDatabasesThatAreInUse(Engine engine) throws SQLException {
        EmbeddedServer server = TestServers.get(engine);
        String database = server.createDatabase();
        try (Connection user = server.connect(database);
                Statement statement = user.createStatement()) {
            user.setAutoCommit(false);
            statement.execute("CREATE TABLE t (a INT)");
            statement.execute("INSERT INTO t VALUES (1)");
            server.dropDatabase(database);
            assertThatThrownBy(() -> server.connect(database)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void durableAndTunedServers() throws SQLException {
        try (EmbeddedServer server = TestServers.postgres(Engine.POSTGRES_18)
                .fsync(true)
                .setting("work_mem", "5MB")
                .start()) {
            assertThat(query(server, "postgres", "SHOW fsync")).isEqualTo("on");
            assertThat(query(server, "postgres", "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(server, "postgres", "SHOW work_mem")).isEqualTo("5MB");
            assertThat(query(server, "postgres", "SHOW timezone")).isEqualTo("UTC");
        }
    }

    @Test
    void mariaDbShipsAClient() {
        EmbeddedServer server = TestServers.mariadb();
        assertThat(server.client())
                .hasValueSatisfying(client -> assertThat(client).isExecutable());
        assertThat(TestServers.postgres18().client()).isEmpty();
    }

    @Test
    void saysWhyAServerDoesNotStart() {
        PostgresServer.Builder builder =
                TestServers.postgres(Engine.POSTGRES_18).setting("no_such_setting", "1");
        assertThatThrownBy(builder::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no_such_setting");
    }

    private static EmbeddedServer start(Engine engine, boolean durable) {
        return engine == Engine.MARIADB
                ? TestServers.ownMariadb().fsync(durable).start()
                : TestServers.postgres(engine).fsync(durable).start();
    }

    private static List<ProcessHandle> tree(long pid) {
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        ProcessHandle supervisor = server.parent().orElseThrow();
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(supervisor), supervisor.descendants())
                .toList();
    }

    private static void assertGone(List<ProcessHandle> processes, Path folder) {
        assertThat(folder).doesNotExist();
        Waiting.until(() -> processes.stream().noneMatch(Processes::isRunning), Duration.ofSeconds(5));
        assertThat(processes).isNotEmpty().noneMatch(Processes::isRunning);
    }

    private static void execute(EmbeddedServer server, String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedServer server, String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
