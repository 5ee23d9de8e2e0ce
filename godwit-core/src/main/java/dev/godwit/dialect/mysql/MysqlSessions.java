package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Sessions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sessions of MySQL and MariaDB. How the session was, with whatever the user's URL or the server set, is kept in user variables of the
 * session itself, and put back from there. {@code COM_RESET_CONNECTION} is no way: it would free the locks of {@code GET_LOCK} too.
 */
final class MysqlSessions implements Sessions {

    /** What scripts are known to change, dumps above all. Both servers know each of them and let everybody set them. */
    private static final List<String> TEXTS = List.of(
            "sql_mode",
            "character_set_client",
            "character_set_results",
            "character_set_connection",
            "collation_connection",
            "time_zone",
            "default_storage_engine");

    /** The same for numbers, which must not be set to texts. */
    private static final List<String> NUMBERS = List.of(
            "foreign_key_checks",
            "unique_checks",
            "sql_notes",
            "sql_safe_updates",
            "sql_big_selects",
            "lock_wait_timeout",
            "innodb_lock_wait_timeout",
            "group_concat_max_len");

    private static final String SAVED = "@godwit_saved_";

    /** Numbers with a fraction, of MariaDB only. */
    private static final List<String> FRACTIONS = List.of("max_statement_time");

    private final List<String> fractions;

    MysqlSessions(MysqlVariant variant) {
        this.fractions = variant == MysqlVariant.MARIADB ? FRACTIONS : List.of();
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        String database = SAVED + "database = COALESCE(" + SAVED + "database, DATABASE())";
        execute(connection, "SET " + toSaved(SAVED) + ", " + database);
    }

    @Override
    public void reset(Connection connection) throws SQLException {
        execute(connection, "ROLLBACK");
        connection.setAutoCommit(true);
        execute(connection, "UNLOCK TABLES");
        execute(connection, "SET " + toSaved("@@session."));
        String database = text(connection, "SELECT " + SAVED + "database");
        if (!database.isEmpty()) {
            execute(connection, "USE " + new MysqlLiterals().identifier(database));
        }
    }

    /** Assigns to each what was saved of it, or what it is where nothing was yet. */
    private String toSaved(String target) {
        Stream<String> all = Stream.of(
                        TEXTS.stream().map(v -> target + v + " = " + savedText(v)),
                        NUMBERS.stream().map(v -> target + v + " = " + savedNumber(v)),
                        fractions.stream().map(v -> target + v + " = CAST(" + savedText(v) + " AS DOUBLE)"))
                .flatMap(assignments -> assignments);
        return all.collect(Collectors.joining(", "));
    }

    private static String savedText(String variable) {
        return "COALESCE(" + SAVED + variable + ", @@session." + variable + ")";
    }

    /** The addition keeps MariaDB from saying {@code ON} instead of 1. */
    private static String savedNumber(String variable) {
        return "CAST(COALESCE(" + SAVED + variable + ", @@session." + variable + " + 0) AS SIGNED)";
    }

    @Override
    public String currentSchema(Connection connection) throws SQLException {
        return text(connection, "SELECT DATABASE()");
    }

    /** The comparison is left to the server, which knows whether case counts ({@code lower_case_table_names}). */
    @Override
    public boolean tableExists(Connection connection, String schema, String table) throws SQLException {
        String sql = "SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = ?"
                + " AND (@@lower_case_table_names <> 0 OR HEX(table_name) = HEX(?))";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, schema);
            query.setString(2, table);
            query.setString(3, table);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Read as text: drivers convert moments by time zones that the URL may set, and the column is in UTC whatever they are. */
    @Override
    public Instant timestamp(ResultSet row, int column) throws SQLException {
        return LocalDateTime.parse(row.getString(column).replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            String text = row.getString(1);
            return text == null ? "" : text;
        }
    }
}
