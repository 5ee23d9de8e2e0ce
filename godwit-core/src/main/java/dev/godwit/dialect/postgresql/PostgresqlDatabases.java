package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.Databases;
import dev.godwit.dialect.Literals;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Databases of a PostgreSQL server (manual: CREATE DATABASE, DROP DATABASE). */
final class PostgresqlDatabases implements Databases {

    private static final Pattern URL = Pattern.compile("(jdbc:postgresql:(?://[^/?]*/?|/)?)([^?]*)(.*)");
    private static final String MAINTENANCE = "postgres";
    private static final String OTHER_MAINTENANCE = "template1";
    /** Duplicate database; and the unique violation that two at the same time can meet instead. */
    private static final Set<String> THERE_ALREADY = Set.of("42P04", "23505");

    private static final int FORCE_SINCE = 13;

    private final Literals literals;

    PostgresqlDatabases(Literals literals) {
        this.literals = literals;
    }

    @Override
    public String maintenanceUrl(String jdbcUrl) {
        Matcher url = match(jdbcUrl);
        String database = name(jdbcUrl).equals(MAINTENANCE) ? OTHER_MAINTENANCE : MAINTENANCE;
        String place = url.group(1);
        return (place.startsWith("jdbc:postgresql://") && !place.endsWith("/") ? place + "/" : place)
                + database
                + url.group(3);
    }

    @Override
    public String scratchUrl(String jdbcUrl, String name) {
        Matcher url = match(jdbcUrl);
        String place = url.group(1);
        return (place.startsWith("jdbc:postgresql://") && !place.endsWith("/") ? place + "/" : place)
                + name
                + url.group(3);
    }

    /** By the driver's own parameter (pgJDBC documentation, {@code currentSchema}). */
    @Override
    public Optional<String> schemaUrl(String jdbcUrl, String schema) {
        int mark = jdbcUrl.indexOf('?');
        String parameters = mark < 0
                ? ""
                : Stream.of(jdbcUrl.substring(mark + 1).split("&"))
                        .filter(parameter -> !parameter.startsWith("currentSchema="))
                        .map(parameter -> parameter + "&")
                        .collect(Collectors.joining());
        return Optional.of(
                (mark < 0 ? jdbcUrl : jdbcUrl.substring(0, mark)) + "?" + parameters + "currentSchema=" + schema);
    }

    @Override
    public List<String> startingWith(Connection maintenance, String prefix) throws SQLException {
        try (PreparedStatement query =
                maintenance.prepareStatement("SELECT datname FROM pg_database WHERE left(datname, ?) = ?")) {
            query.setInt(1, prefix.length());
            query.setString(2, prefix);
            List<String> names = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }

    @Override
    public String name(String jdbcUrl) {
        return URLDecoder.decode(match(jdbcUrl).group(2), StandardCharsets.UTF_8);
    }

    private static Matcher match(String jdbcUrl) {
        Matcher url = URL.matcher(jdbcUrl);
        if (!url.matches()) {
            throw new IllegalArgumentException("Not a PostgreSQL URL.");
        }
        return url;
    }

    @Override
    public boolean create(Connection maintenance, String jdbcUrl) throws SQLException {
        String name = name(jdbcUrl);
        if (exists(maintenance, name)) {
            return false;
        }
        try (Statement statement = maintenance.createStatement()) {
            statement.execute("CREATE DATABASE " + literals.identifier(name));
            return true;
        } catch (SQLException e) {
            if (e.getSQLState() != null && THERE_ALREADY.contains(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** The template must have no sessions (manual: CREATE DATABASE). */
    @Override
    public boolean copy(Original from, Connection maintenance, String jdbcUrl) throws SQLException {
        try (Statement statement = maintenance.createStatement()) {
            statement.execute("CREATE DATABASE " + literals.identifier(name(jdbcUrl)) + " TEMPLATE "
                    + literals.identifier(name(from.jdbcUrl())));
        }
        return true;
    }

    @Override
    public boolean drop(Connection maintenance, String jdbcUrl) throws SQLException {
        String name = name(jdbcUrl);
        if (!exists(maintenance, name)) {
            return false;
        }
        boolean force = maintenance.getMetaData().getDatabaseMajorVersion() >= FORCE_SINCE;
        try (Statement statement = maintenance.createStatement()) {
            if (!force) {
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = "
                        + literals.text(name) + " AND pid <> pg_backend_pid()");
            }
            statement.execute("DROP DATABASE IF EXISTS " + literals.identifier(name) + (force ? " WITH (FORCE)" : ""));
        }
        return true;
    }

    private static boolean exists(Connection maintenance, String name) throws SQLException {
        try (PreparedStatement statement =
                maintenance.prepareStatement("SELECT 1 FROM pg_catalog.pg_database WHERE datname = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
