package dev.godwit.testing;

import dev.godwit.embedded.local.Folders;
import dev.godwit.embedded.local.Workspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Databases of the engines that are libraries in this JVM. */
final class LibraryDatabases {

    private static final String FILE = "test";
    private static final String USER = "godwit";
    private static final String PASSWORD = "godwit-secret";

    private LibraryDatabases() {}

    static TestDatabase sqliteFile() {
        Path folder = Workspace.open().newFastRunFolder("sqlite");
        Path file = folder.resolve(FILE + ".db");
        return new TestDatabase(
                Engine.SQLITE,
                new DriverDataSource("jdbc:sqlite:" + file, "", ""),
                "sqlite:" + file,
                () -> Folders.delete(folder));
    }

    static TestDatabase h2InMemory() {
        String url = "h2:mem:t_" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        DriverDataSource dataSource = h2(url);
        return new TestDatabase(Engine.H2, dataSource, withUser(url), () -> shutDown(dataSource));
    }

    static TestDatabase h2File() {
        Path folder = Workspace.open().newFastRunFolder("h2");
        String url = "h2:" + folder.resolve(FILE).toUri().getPath();
        DriverDataSource dataSource = h2(url);
        return new TestDatabase(Engine.H2, dataSource, withUser(url), () -> Folders.delete(folder));
    }

    private static DriverDataSource h2(String url) {
        return new DriverDataSource("jdbc:" + url, USER, PASSWORD);
    }

    private static String withUser(String url) {
        return url + ";USER=" + USER + ";PASSWORD=" + PASSWORD;
    }

    private static void shutDown(DriverDataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot shut down " + dataSource.url(), e);
        }
    }
}
