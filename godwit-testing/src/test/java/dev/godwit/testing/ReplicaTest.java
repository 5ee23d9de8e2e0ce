package dev.godwit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplicaTest {

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void followsAndFallsBehindWhenPaused(Engine engine) throws SQLException {
        PostgresServer primary = TestServers.postgres(engine).start();
        try (Replica replica = Replica.of(primary, engine)) {
            execute(primary, "CREATE TABLE followed AS SELECT 1 AS n");
            replica.awaitCaughtUp();
            assertThat(sum(replica.server())).isEqualTo(1);
            replica.pause();
            execute(primary, "INSERT INTO followed VALUES (2)");
            assertThat(sum(replica.server())).isEqualTo(1);
            replica.resume();
            replica.awaitCaughtUp();
            assertThat(sum(replica.server())).isEqualTo(3);
        } finally {
            primary.stop();
        }
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.connect(server.maintenanceDatabase());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int sum(PostgresServer server) throws SQLException {
        try (Connection connection = server.connect(server.maintenanceDatabase());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sum(n) FROM followed")) {
            row.next();
            return row.getInt(1);
        }
    }
}
