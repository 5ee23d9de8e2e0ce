package dev.godwit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.embedded.MariaDbServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class MariaDbReplicaTest {

    @Test
    void followsAndFallsBehindWhenItsSqlThreadIsStopped() throws SQLException {
        MariaDbServer primary = MariaDbReplica.primary();
        try (MariaDbReplica replica = MariaDbReplica.of(primary)) {
            execute(primary, "CREATE DATABASE app");
            execute(primary, "CREATE TABLE app.followed AS SELECT 1 AS n");
            replica.awaitCaughtUp();
            assertThat(sum(replica)).isEqualTo("1");
            replica.execute("STOP SLAVE SQL_THREAD");
            execute(primary, "INSERT INTO app.followed VALUES (2)");
            assertThat(sum(replica)).isEqualTo("1");
            replica.execute("START SLAVE SQL_THREAD");
            replica.awaitCaughtUp();
            assertThat(sum(replica)).isEqualTo("3");
        } finally {
            primary.stop();
        }
    }

    private static void execute(MariaDbServer server, String sql) throws SQLException {
        try (Connection connection = server.connect(server.maintenanceDatabase());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String sum(MariaDbReplica replica) {
        return Queries.one(replica.server(), "SELECT sum(n) FROM app.followed");
    }
}
