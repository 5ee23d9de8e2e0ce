package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.ReplicaInquiry;
import dev.godwit.dialect.Replication;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code pg_stat_replication} tells (manual 27.2.4), to superusers and members of {@code pg_read_all_stats}. Its {@code replay_lag} is
 * of no use: it stays as it was while replay is paused. Others see where this server is, and no followers.
 */
final class PostgresqlReplication implements Replication {

    private static final String PLACES = """
            SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint,
                r.application_name || COALESCE(' at ' || host(r.client_addr), ''),
                pg_wal_lsn_diff(r.replay_lsn, '0/0')::bigint
            FROM (SELECT pg_is_in_recovery() AS standby) s
            LEFT JOIN pg_catalog.pg_stat_replication r ON r.state = 'streaming' AND r.replay_lsn IS NOT NULL
            WHERE NOT s.standby""";

    @Override
    public Places look(Connection connection) throws SQLException {
        long written = 0;
        List<Follower> followers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PLACES)) {
            while (row.next()) {
                written = row.getLong(1);
                String name = row.getString(2);
                if (name != null) {
                    followers.add(new Follower(name, row.getLong(3)));
                }
            }
        }
        return new Places(written, followers);
    }

    @Override
    public Optional<ReplicaInquiry> inquiry() {
        return Optional.of(new PostgresqlReplicaInquiry());
    }
}
