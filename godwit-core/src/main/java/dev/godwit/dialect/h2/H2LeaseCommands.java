package dev.godwit.dialect.h2;

import dev.godwit.dialect.ServerError.Kind;
import dev.godwit.lock.LeaseCommands;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The SQL of a lease in H2. */
final class H2LeaseCommands implements LeaseCommands {

    /** The table or its row is there already; {@code IF NOT EXISTS} looks before it takes its lock. */
    private static final Set<Integer> CREATED_MEANWHILE = Set.of(42101, 23505);

    private static final String IDENTITY = "session_id || ' since ' || session_start";

    private static final String SESSIONS = "SELECT " + IDENTITY + " FROM information_schema.sessions";

    private final H2Errors errors = new H2Errors();
    private final H2Literals literals = new H2Literals();

    /** Waits for a lock of H2 are short by default. */
    @Override
    public void prepare(Connection connection) {}

    @Override
    public String table(String schema, String table) {
        String name = literals.identifier(table);
        return schema.isEmpty() ? name : literals.identifier(schema) + "." + name;
    }

    @Override
    public String nowMillis() {
        return "DATEDIFF(MILLISECOND, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00', CURRENT_TIMESTAMP)";
    }

    @Override
    public boolean isContention(SQLException failure) {
        return errors.read(failure, "").kind() == Kind.LOCK_TIMEOUT
                || CREATED_MEANWHILE.contains(failure.getErrorCode());
    }

    @Override
    public boolean isNoSuchTable(SQLException failure) {
        return errors.read(failure, "").kind() == Kind.NO_SUCH_TABLE;
    }

    /** Its number and its beginning, because numbers are used again. */
    @Override
    public Optional<String> remoteSession(Connection connection) throws SQLException {
        String url = connection.getMetaData().getURL().toLowerCase(Locale.ROOT);
        if (!url.startsWith("jdbc:h2:tcp:") && !url.startsWith("jdbc:h2:ssl:")) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SESSIONS + " WHERE session_id = SESSION_ID()")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.of("");
        }
    }

    /** Only an administrator sees the sessions of others; for anybody else it is never certain. */
    @Override
    public boolean sessionEnded(Connection other, String session) throws SQLException {
        String sql = "SELECT (SELECT is_admin FROM information_schema.users WHERE user_name = CURRENT_USER), EXISTS ("
                + SESSIONS + " WHERE " + IDENTITY + " = " + literals.text(session) + ")";
        try (Statement statement = other.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1) && !row.getBoolean(2);
        }
    }
}
