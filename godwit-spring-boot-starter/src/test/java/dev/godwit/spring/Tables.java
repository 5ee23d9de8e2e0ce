package dev.godwit.spring;

import dev.godwit.Godwit;
import dev.godwit.report.MigrationStatus;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Looks into a database, and changes it behind the application's back. */
final class Tables {

    private Tables() {}

    /** Whether a table, as its name is written in SQL, can be read. */
    static boolean exists(TestDatabase database, String table) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return rows.next();
        } catch (SQLException e) {
            return false;
        }
    }

    /** One number. */
    static long number(TestDatabase database, String query) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends statements. */
    static void execute(TestDatabase database, String... statements) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Migrates as the command line would, with the files of the project's default folder. */
    static void migrate(TestDatabase database, Project project) {
        godwit(database, project).migrate();
    }

    /** {@code version_name state} of each migration. */
    static List<String> states(TestDatabase database, Project project) {
        return godwit(database, project).status().migrations().stream()
                .map(Tables::line)
                .toList();
    }

    private static Godwit godwit(TestDatabase database, Project project) {
        return Godwit.dataSource(database.dataSource())
                .locations(
                        Path.of(""),
                        List.of(project.root().resolve("db/migrations").toString()))
                .build();
    }

    private static String line(MigrationStatus one) {
        return one.id() + " " + one.state().text();
    }
}
