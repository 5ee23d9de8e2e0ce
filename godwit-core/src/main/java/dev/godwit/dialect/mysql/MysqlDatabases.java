package dev.godwit.dialect.mysql;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Databases of MySQL and MariaDB, by URLs such as {@code jdbc:mariadb://host:3306/shop?sslMode=verify-full}. */
final class MysqlDatabases implements Databases {

    private static final Pattern URL = Pattern.compile("^(jdbc:[a-z:]+//[^/?]*)(?:/([^?]*))?(\\?.*)?$", Pattern.DOTALL);

    private static final int PATIENCE_SECONDS = 10;

    private final Literals literals = new MysqlLiterals();

    @Override
    public String maintenanceUrl(String jdbcUrl) {
        Matcher url = match(jdbcUrl);
        String parameters = url.group(3);
        return url.group(1) + "/" + (parameters == null ? "" : parameters);
    }

    @Override
    public String scratchUrl(String jdbcUrl, String name) {
        Matcher url = match(jdbcUrl);
        String parameters = url.group(3);
        return url.group(1) + "/" + name + (parameters == null ? "" : parameters);
    }

    @Override
    public List<String> startingWith(Connection maintenance, String prefix) throws SQLException {
        try (PreparedStatement query = maintenance.prepareStatement(
                "SELECT schema_name FROM information_schema.schemata WHERE left(schema_name, ?) = ?")) {
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
        String name = match(jdbcUrl).group(2);
        return name == null ? "" : URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public boolean create(Connection maintenance, String jdbcUrl) throws SQLException {
        String name = required(jdbcUrl);
        if (exists(maintenance, name)) {
            return false;
        }
        execute(maintenance, "CREATE DATABASE IF NOT EXISTS " + literals.identifier(name));
        return true;
    }

    @Override
    public boolean copy(Original from, Connection maintenance, String jdbcUrl) throws SQLException {
        SchemaCopy copy = new SchemaCopy(maintenance, name(from.jdbcUrl()), required(jdbcUrl));
        if (!copy.isPossible()) {
            return false;
        }
        create(maintenance, jdbcUrl);
        copy.run();
        return true;
    }

    @Override
    public boolean drop(Connection maintenance, String jdbcUrl) throws SQLException {
        String name = required(jdbcUrl);
        if (!exists(maintenance, name)) {
            return false;
        }
        // An open transaction in it would hold this up for a day, which is the server's patience.
        execute(maintenance, "SET SESSION lock_wait_timeout = " + PATIENCE_SECONDS);
        execute(maintenance, "DROP DATABASE IF EXISTS " + literals.identifier(name));
        return true;
    }

    private String required(String jdbcUrl) throws SQLException {
        String name = name(jdbcUrl);
        if (name.isEmpty()) {
            throw new SQLException("The URL names no database.");
        }
        return name;
    }

    private static boolean exists(Connection maintenance, String name) throws SQLException {
        String sql = "SELECT 1 FROM information_schema.schemata WHERE schema_name = ?"
                + " AND (@@lower_case_table_names <> 0 OR HEX(schema_name) = HEX(?))";
        try (PreparedStatement query = maintenance.prepareStatement(sql)) {
            query.setString(1, name);
            query.setString(2, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection maintenance, String sql) throws SQLException {
        try (Statement statement = maintenance.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Matcher match(String jdbcUrl) {
        Matcher url = URL.matcher(jdbcUrl);
        if (!url.matches()) {
            throw new IllegalArgumentException("Not a JDBC URL of MySQL or MariaDB.");
        }
        return url;
    }
}
