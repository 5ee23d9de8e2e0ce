package dev.godwit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.embedded.EmbeddedServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CuttingProxyTest {

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "POSTGRES_14", "MARIADB"})
    void cutsBeforeTheServerCommits(Engine engine) throws SQLException {
        EmbeddedServer server = TestServers.get(engine);
        try (CuttingProxy proxy = CuttingProxy.to(server);
                TestDatabase database = TestDatabase.through(proxy, server)) {
            proxy.cutWhenClientSends("COMMIT".getBytes(UTF_8));
            insertAndFailToCommit(database);
            assertThat(proxy.cuts()).isOne();
            assertThat(count(database)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "POSTGRES_14", "MARIADB"})
    void cutsAfterTheServerCommitted(Engine engine) throws SQLException {
        EmbeddedServer server = TestServers.get(engine);
        try (CuttingProxy proxy = CuttingProxy.to(server);
                TestDatabase database = TestDatabase.through(proxy, server)) {
            proxy.cutAfterForwarding("COMMIT".getBytes(UTF_8));
            insertAndFailToCommit(database);
            assertThat(proxy.cuts()).isOne();
            assertThat(count(database)).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB"})
    void cutsAtOnce(Engine engine) throws SQLException {
        EmbeddedServer server = TestServers.get(engine);
        try (CuttingProxy proxy = CuttingProxy.to(server);
                TestDatabase database = TestDatabase.through(proxy, server);
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
            proxy.cutNow();
            assertThat(proxy.awaitCuts(1, Duration.ofSeconds(5))).isTrue();
            assertThatThrownBy(() -> statement.execute("SELECT 1")).isInstanceOf(SQLException.class);
            assertThat(database.connect()).satisfies(Connection::close);
        }
    }

    private static void insertAndFailToCommit(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (a INT)");
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO t VALUES (1)");
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        }
    }

    private static int count(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM t")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
