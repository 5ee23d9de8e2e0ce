package dev.godwit.lint.mysql;

import dev.godwit.lint.rule.Blocking;
import dev.godwit.lock.ConnectionFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of metadata locks that a session holds, where the server tells them: MariaDB by its plugin METADATA_LOCK_INFO, MySQL by
 * {@code performance_schema.metadata_locks}.
 */
final class MetadataLocks {

    /** From the weakest (MySQL source, {@code enum_mdl_type}); those that queries and changes of rows take are left out. */
    private static final List<String> KINDS =
            List.of("SHARED_UPGRADABLE", "SHARED_READ_ONLY", "SHARED_NO_WRITE", "SHARED_NO_READ_WRITE", "EXCLUSIVE");

    /** Against everybody. */
    static final String STRONGEST = "EXCLUSIVE";

    private static final String PLUGIN = "SELECT table_name, lock_mode FROM information_schema.METADATA_LOCK_INFO"
            + " WHERE table_schema = DATABASE() AND thread_id = ";

    private static final String PERFORMANCE_SCHEMA =
            "SELECT object_name, lock_type FROM performance_schema.metadata_locks l"
                    + " JOIN performance_schema.threads t ON t.thread_id = l.owner_thread_id"
                    + " WHERE object_type = 'TABLE' AND object_schema = DATABASE() AND processlist_id = ";

    private final Optional<String> query;
    private final List<String> remarks;

    private MetadataLocks(Optional<String> query, List<String> remarks) {
        this.query = query;
        this.remarks = remarks;
    }

    /** Finds out how this server tells them; installs the plugin where it is there and may be installed. */
    static MetadataLocks on(ConnectionFactory connections) {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            if (!answers(statement, PLUGIN)
                    && connection.getMetaData().getDatabaseProductName().equals("MySQL")) {
                return new MetadataLocks(Optional.of(PERFORMANCE_SCHEMA), List.of());
            }
            if (!answers(statement, PLUGIN)) {
                statement.execute("INSTALL SONAME 'metadata_lock_info'");
            }
            return new MetadataLocks(Optional.of(PLUGIN), List.of());
        } catch (SQLException e) {
            return new MetadataLocks(
                    Optional.empty(),
                    List.of(
                            "The kinds of metadata locks are not shown, because the server does not tell them: its plugin"
                                    + " METADATA_LOCK_INFO is not installed and could not be (error " + e.getErrorCode()
                                    + ")."));
        }
    }

    private static boolean answers(Statement statement, String query) {
        try (ResultSet rows = statement.executeQuery(query + 0)) {
            return rows != null;
        } catch (SQLException no) {
            return false;
        }
    }

    List<String> remarks() {
        return remarks;
    }

    /** The strongest that a session has on each table now. */
    Map<String, String> of(long session, Statement statement) throws SQLException {
        Map<String, String> strongest = new HashMap<>();
        if (query.isEmpty()) {
            return strongest;
        }
        try (ResultSet rows = statement.executeQuery(query.get() + session)) {
            while (rows.next()) {
                String kind = rows.getString(2).replace("MDL_", "");
                if (KINDS.contains(kind)) {
                    strongest.merge(rows.getString(1), kind, MetadataLocks::stronger);
                }
            }
        }
        return strongest;
    }

    /** The stronger of two. */
    static String stronger(String one, String other) {
        return KINDS.indexOf(one) >= KINDS.indexOf(other) ? one : other;
    }

    /** Who has to wait for it. */
    static Blocking blocking(String kind) {
        return switch (kind) {
            case "EXCLUSIVE", "SHARED_NO_READ_WRITE" -> Blocking.READS_AND_WRITES;
            case "SHARED_NO_WRITE", "SHARED_READ_ONLY" -> Blocking.WRITES;
            default -> Blocking.SCHEMA_CHANGES;
        };
    }
}
