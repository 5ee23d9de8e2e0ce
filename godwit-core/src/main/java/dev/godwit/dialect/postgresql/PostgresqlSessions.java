package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Sessions;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.lock.ConnectionFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sessions. What a pool or the driver has set in a session before Godwit got it (search path, role, timeouts) must come back after
 * each script, and {@code RESET ALL} forgets it. So {@link #prepare} keeps it in the session itself, as a prepared statement that
 * sets it again: that outlives {@code RESET ALL} and costs no extra round trip.
 */
final class PostgresqlSessions implements Sessions {

    private static final String RESTORE = "godwit_session";
    /** The role that the session had, where something had set one before Godwit got it. */
    private static final String OWN_ROLE_SETTING = "godwit.role";

    /** {@code SET LOCAL} ends with the transaction, and what the script has set holds again. */
    static final List<String> OWN_USER = List.of(
            "SET LOCAL SESSION AUTHORIZATION DEFAULT",
            "SET LOCAL role TO DEFAULT",
            "SELECT pg_catalog.set_config('role', pg_catalog.current_setting('" + OWN_ROLE_SETTING + "'), true)"
                    + " WHERE pg_catalog.current_setting('" + OWN_ROLE_SETTING + "', true) <> ''");

    /** Takes the session back to the role it had when it was prepared. */
    static final List<String> OWN_ROLE = List.of("RESET SESSION AUTHORIZATION", "RESET ROLE", "EXECUTE " + RESTORE);

    /** In double quotes, or bare. */
    private static final Pattern FIRST_NAME = Pattern.compile("\\s*(?:(\"(?:[^\"]|\"\")+\")|([^\\s,]+))");

    private static final String NO_SUCH_STATEMENT = "26000";

    private final Literals literals;

    PostgresqlSessions(Literals literals) {
        this.literals = literals;
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        StringJoiner settings = new StringJoiner(", ", "SELECT ", "").setEmptyValue("SELECT 1");
        boolean known = false;
        boolean ownRole = false;
        String sql = "SELECT name, setting, false FROM pg_catalog.pg_settings"
                + " WHERE source = 'session' AND context IN ('user', 'superuser') AND name NOT LIKE 'transaction\\_%'"
                + " AND name <> 'session_authorization'"
                + " UNION ALL SELECT name, '', true FROM pg_catalog.pg_prepared_statements WHERE name = '" + RESTORE
                + "'";
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    if (row.getBoolean(3)) {
                        known = true;
                    } else {
                        if (row.getString(1).equals("role")) {
                            ownRole = true;
                            settings.add(setting(OWN_ROLE_SETTING, row.getString(2)));
                        }
                        settings.add(setting(row.getString(1), row.getString(2)));
                    }
                }
            }
            if (!known) {
                statement.setEscapeProcessing(false);
                statement.execute("PREPARE " + RESTORE + " AS " + settings);
                if (ownRole) {
                    statement.execute("EXECUTE " + RESTORE);
                }
            }
        }
    }

    private String setting(String name, String value) {
        return "pg_catalog.set_config(" + literals.text(name) + ", " + literals.text(value) + ", false)";
    }

    @Override
    public List<String> ownUser() {
        return OWN_USER;
    }

    @Override
    public void reset(Connection connection) throws SQLException {
        try {
            reset(connection, true);
        } catch (SQLException e) {
            if (!NO_SUCH_STATEMENT.equals(e.getSQLState())) {
                throw e;
            }
            // The script said DEALLOCATE ALL or DISCARD ALL.
            reset(connection, false);
        }
    }

    /** One round trip: the statements of a batch travel together. */
    private static void reset(Connection connection, boolean restore) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // A script may have left a time limit under which even this would be cancelled.
            statement.addBatch("SET statement_timeout = 0");
            statement.addBatch("RESET SESSION AUTHORIZATION");
            statement.addBatch("RESET ROLE");
            statement.addBatch("RESET ALL");
            statement.addBatch("DISCARD TEMP");
            if (restore) {
                statement.addBatch("EXECUTE " + RESTORE);
            }
            statement.executeBatch();
        }
    }

    @Override
    public String currentSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_schema(), current_setting('search_path')")) {
            row.next();
            String schema = row.getString(1);
            if (schema == null) {
                throw GodwitException.of(
                                ErrorCode.CONFIGURATION,
                                "No schema of the search path (" + row.getString(2)
                                        + ") exists, so nothing can be created.")
                        .state("Nothing was changed.")
                        .hint("Create the schema, or name another one with ?currentSchema=NAME in the database URL.")
                        .build();
            }
            return schema;
        }
    }

    /** A URL may name a schema ({@code currentSchema}) that only the database has which a new one stands in for. */
    @Override
    public void makeHome(ConnectionFactory connections) throws SQLException {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            Optional<String> first;
            try (ResultSet row =
                    statement.executeQuery("SELECT current_setting('search_path') WHERE current_schema() IS NULL")) {
                first = row.next() ? firstOf(row.getString(1)) : Optional.empty();
            }
            if (first.isPresent()) {
                statement.execute("CREATE SCHEMA " + first.get());
            }
        }
    }

    private Optional<String> firstOf(String searchPath) {
        Matcher name = FIRST_NAME.matcher(searchPath);
        return name.lookingAt()
                ? Optional.of(
                        name.group(1) == null
                                ? literals.identifier(name.group(2).toLowerCase(Locale.ROOT))
                                : name.group(1))
                : Optional.empty();
    }

    @Override
    public boolean tableExists(Connection connection, String schema, String table) throws SQLException {
        String sql = "SELECT 1 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname = ? AND c.relname = ? AND c.relkind IN ('r', 'p')";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            statement.setString(2, table);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    @Override
    public Instant timestamp(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
