package dev.godwit.dialect.mysql;

import dev.godwit.dialect.ReplicaInquiry;
import dev.godwit.dialect.ReplicaState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a replica tells of each server that it follows (MariaDB documentation, “SHOW REPLICA STATUS”; MySQL 8.0 manual, 15.7.7.35). The
 * seconds are null while one of its two threads does not work.
 */
final class MysqlReplicaInquiry implements ReplicaInquiry {

    private static final int SYNTAX_ERROR = 1064;

    private final MysqlVariant variant;

    MysqlReplicaInquiry(MysqlVariant variant) {
        this.variant = variant;
    }

    @Override
    public Optional<ReplicaState> ask(Connection replica) throws SQLException {
        List<Channel> channels = channels(replica);
        Optional<ReplicaState> stopped = channels.stream()
                .flatMap(channel -> channel.obstacle().stream())
                .findFirst()
                .map(ReplicaState.Stopped::new);
        return stopped.or(() -> channels.stream()
                .map(channel -> channel.seconds().orElse(0L))
                .max(Long::compare)
                .map(seconds -> new ReplicaState.Behind(Duration.ofSeconds(seconds))));
    }

    @Override
    public String need() {
        return variant == MysqlVariant.MARIADB
                ? "Give its user the right: GRANT REPLICA MONITOR ON *.* (before MariaDB 10.5.9 REPLICATION CLIENT)."
                : "Give its user the right: GRANT REPLICATION CLIENT ON *.*.";
    }

    /** MySQL has {@code REPLICA} since 8.0.22, and {@code SLAVE} until 8.3; MariaDB has both, and one statement for all its channels. */
    private List<Channel> channels(Connection replica) throws SQLException {
        if (variant == MysqlVariant.MARIADB) {
            return channels(replica, "SHOW ALL SLAVES STATUS");
        }
        try {
            return channels(replica, "SHOW REPLICA STATUS");
        } catch (SQLException e) {
            if (e.getErrorCode() != SYNTAX_ERROR) {
                throw e;
            }
            return channels(replica, "SHOW SLAVE STATUS");
        }
    }

    private static List<Channel> channels(Connection replica, String sql) throws SQLException {
        List<Channel> channels = new ArrayList<>();
        try (Statement statement = replica.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            StatusColumns columns = StatusColumns.of(row.getMetaData());
            while (row.next()) {
                channels.add(new Channel(
                        columns.text(row, "Connection_name", "Channel_Name"),
                        columns.text(row, "Replica_IO_Running", "Slave_IO_Running"),
                        columns.text(row, "Replica_SQL_Running", "Slave_SQL_Running"),
                        columns.text(row, "Last_IO_Errno"),
                        columns.text(row, "Last_SQL_Errno"),
                        columns.number(row, "Seconds_Behind_Source", "Seconds_Behind_Master")));
            }
        }
        return channels;
    }

    /** One server that is followed. */
    private record Channel(
            String name,
            String receives,
            String applies,
            String receiveError,
            String applyError,
            Optional<Long> seconds) {

        /** What keeps it from following, or from telling how far it is. */
        Optional<String> obstacle() {
            if (!applies.equals("Yes")) {
                return Optional.of("its SQL thread is stopped" + because(applyError) + where());
            }
            if (!receives.equals("Yes")) {
                String state = receives.equals("No") ? "stopped" : "not connected";
                return Optional.of("its IO thread is " + state + because(receiveError) + where());
            }
            return seconds.isPresent() ? Optional.empty() : Optional.of("it does not tell how far it is" + where());
        }

        private String where() {
            return name.isEmpty() ? "" : ", channel " + name;
        }

        private static String because(String error) {
            return error.isEmpty() || error.equals("0") ? "" : " (error " + error + ")";
        }
    }
}
