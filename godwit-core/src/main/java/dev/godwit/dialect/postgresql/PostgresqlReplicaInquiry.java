package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.ReplicaInquiry;
import dev.godwit.dialect.ReplicaState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The place up to which a standby has replayed (manual 9.27.4), which every user may ask for, and which is the same in the logs of all
 * servers of a cascade. Ages of transactions ({@code pg_last_xact_replay_timestamp()}) are not asked for: they grow while the primary has
 * nothing to do, and hang on two clocks.
 */
final class PostgresqlReplicaInquiry implements ReplicaInquiry {

    private static final String PLACE = "SELECT pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::bigint"
            + " WHERE pg_is_in_recovery() AND pg_last_wal_replay_lsn() IS NOT NULL";

    @Override
    public Optional<ReplicaState> ask(Connection replica) throws SQLException {
        try (Statement statement = replica.createStatement();
                ResultSet row = statement.executeQuery(PLACE)) {
            return row.next() ? Optional.of(new ReplicaState.Shows(row.getLong(1))) : Optional.empty();
        }
    }

    @Override
    public String need() {
        return "Every user may ask for it, unless that was revoked.";
    }
}
