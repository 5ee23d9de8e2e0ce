package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Databases of SQL Server, by URLs such as {@code jdbc:sqlserver://host:1433;databaseName=shop;encrypt=true}. */
final class SqlserverDatabases implements Databases {

    /** A value may stand in braces, in which {@code }}} stands for one (Microsoft Learn, “Building the connection URL”). */
    private static final Pattern DATABASE = Pattern.compile(
            ";\\s*(?:databaseName|database)\\s*=\\s*(?:\\{((?:[^}]|}})*)}|([^;{]*))", Pattern.CASE_INSENSITIVE);

    private final SqlserverLiterals literals = new SqlserverLiterals();

    @Override
    public String maintenanceUrl(String jdbcUrl) {
        return scratchUrl(jdbcUrl, "master");
    }

    @Override
    public String scratchUrl(String jdbcUrl, String name) {
        Matcher database = DATABASE.matcher(jdbcUrl);
        return database.find()
                ? jdbcUrl.substring(0, database.start()) + ";databaseName=" + name + jdbcUrl.substring(database.end())
                : jdbcUrl + (jdbcUrl.endsWith(";") ? "" : ";") + "databaseName=" + name;
    }

    @Override
    public String name(String jdbcUrl) {
        Matcher database = DATABASE.matcher(jdbcUrl);
        if (!database.find()) {
            return "";
        }
        String braced = database.group(1);
        return braced == null ? database.group(2).strip() : braced.replace("}}", "}");
    }

    @Override
    public boolean create(Connection maintenance, String jdbcUrl) throws SQLException {
        String name = required(jdbcUrl);
        if (exists(maintenance, name)) {
            return false;
        }
        execute(maintenance, "CREATE DATABASE " + literals.identifier(name));
        return true;
    }

    /** Other sessions would keep the database from being dropped, so they are ended first. */
    @Override
    public boolean drop(Connection maintenance, String jdbcUrl) throws SQLException {
        String name = required(jdbcUrl);
        if (!exists(maintenance, name)) {
            return false;
        }
        execute(
                maintenance,
                "ALTER DATABASE " + literals.identifier(name) + " SET SINGLE_USER WITH ROLLBACK IMMEDIATE");
        execute(maintenance, "DROP DATABASE " + literals.identifier(name));
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
        try (PreparedStatement query = maintenance.prepareStatement("SELECT 1 FROM sys.databases WHERE name = ?")) {
            query.setString(1, name);
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
}
