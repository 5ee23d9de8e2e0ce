package dev.godwit.testing;

import dev.godwit.embedded.MariaDbServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A MariaDB server that follows another one by its binary log (MariaDB documentation, “Setting Up Replication”), from its beginning. */
public final class MariaDbReplica implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final MariaDbServer primary;
    private final MariaDbServer server;

    private MariaDbReplica(MariaDbServer primary, MariaDbServer server) {
        this.primary = primary;
        this.server = server;
    }

    /** Starts a server that can be followed. */
    public static MariaDbServer primary() {
        return TestServers.ownMariadb()
                .option("--server-id=1")
                .option("--log-bin")
                .start();
    }

    /** Makes a follower of a server that was started by {@link #primary}. */
    public static MariaDbReplica of(MariaDbServer primary) {
        MariaDbServer server = TestServers.ownMariadb().option("--server-id=2").start();
        MariaDbReplica replica = new MariaDbReplica(primary, server);
        replica.execute("CHANGE MASTER TO MASTER_HOST = '" + primary.host() + "', MASTER_PORT = " + primary.port()
                + ", MASTER_USER = '" + primary.user() + "', MASTER_PASSWORD = '" + primary.password()
                + "', MASTER_SSL = 0, MASTER_CONNECT_RETRY = 1, MASTER_USE_GTID = slave_pos");
        replica.execute("START SLAVE");
        replica.awaitCaughtUp();
        return replica;
    }

    /** Runs a statement on the follower, such as {@code STOP SLAVE SQL_THREAD}. */
    public void execute(String sql) {
        try (Connection connection = server.connect(server.maintenanceDatabase());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    /** Waits until it shows all that the other one has committed so far. */
    public void awaitCaughtUp() {
        String end = Queries.one(primary, "SELECT @@gtid_binlog_pos");
        String outcome = Queries.one(server, "SELECT MASTER_GTID_WAIT('" + end + "', " + PATIENCE_SECONDS + ")");
        if (!outcome.equals("0")) {
            throw new IllegalStateException("The follower did not come to " + end + ": " + outcome);
        }
    }

    /** The follower. */
    public MariaDbServer server() {
        return server;
    }

    @Override
    public void close() {
        server.stop();
    }
}
