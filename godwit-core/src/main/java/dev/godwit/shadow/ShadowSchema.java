package dev.godwit.shadow;

import dev.godwit.dialect.Dialects;
import dev.godwit.target.Target;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A schema of its own in a database that holds other things, for log-ins that may create schemas and no databases. */
final class ShadowSchema {

    private final Target database;

    ShadowSchema(Target database) {
        this.database = database;
    }

    /** Makes it; empty where the engine has no such schemas, or the log-in may not make any. */
    Optional<Shadow> make(String name, Instant now) {
        Optional<Target> inside = database.inSchema(Dialects.standard(), name);
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        try (Connection connection = database.connections().open()) {
            Set<String> others = schemas(connection);
            removeAbandoned(connection, others, now);
            execute(connection, "CREATE SCHEMA " + name);
            return Optional.of(new Shadow(inside.get(), () -> drop(name), new OwnSchemaOnly(others)));
        } catch (SQLException mayNot) {
            return Optional.empty();
        }
    }

    private static Set<String> schemas(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT nspname FROM pg_catalog.pg_namespace"
                        + " WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void removeAbandoned(Connection connection, Set<String> names, Instant now) throws SQLException {
        for (String name : names) {
            if (new ShadowName(name).isAbandoned(now)) {
                execute(connection, "DROP SCHEMA IF EXISTS " + name + " CASCADE");
            }
        }
    }

    private void drop(String name) {
        try (Connection connection = database.connections().open()) {
            execute(connection, "DROP SCHEMA " + name + " CASCADE");
        } catch (SQLException e) {
            throw new IllegalStateException("The schema " + name + " could not be dropped.", e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
