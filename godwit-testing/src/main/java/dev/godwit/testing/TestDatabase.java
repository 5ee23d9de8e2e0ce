package dev.godwit.testing;

import dev.godwit.embedded.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A fresh, empty database of its own for a test; gone when closed. */
public final class TestDatabase implements AutoCloseable {

    private final Engine engine;
    private final DriverDataSource dataSource;
    private final String userUrl;
    private final Runnable drop;

    TestDatabase(Engine engine, DriverDataSource dataSource, String userUrl, Runnable drop) {
        this.engine = engine;
        this.dataSource = dataSource;
        this.userUrl = userUrl;
        this.drop = drop;
    }

    /** Creates a database; SQLite's is a file, H2's is in memory, others are on the server of {@link TestServers}. */
    public static TestDatabase create(Engine engine) {
        return switch (engine) {
            case POSTGRES_18, POSTGRES_14, MARIADB -> on(TestServers.get(engine));
            case SQLITE -> LibraryDatabases.sqliteFile();
            case H2 -> LibraryDatabases.h2InMemory();
        };
    }

    /** Creates a database in a file, for the engines that have such, so that other processes can open it too. */
    public static TestDatabase createFile(Engine engine) {
        return switch (engine) {
            case SQLITE -> LibraryDatabases.sqliteFile();
            case H2 -> LibraryDatabases.h2File();
            case POSTGRES_18, POSTGRES_14, MARIADB ->
                throw new IllegalArgumentException(engine + " has no databases in files");
        };
    }

    /** Creates a database on a server. */
    public static TestDatabase on(EmbeddedServer server) {
        return on(server, server.port());
    }

    /** Creates a database on a server, to be reached through a proxy. */
    public static TestDatabase through(CuttingProxy proxy, EmbeddedServer server) {
        return on(server, proxy.port());
    }

    private static TestDatabase on(EmbeddedServer server, int port) {
        String name = server.createDatabase();
        DriverDataSource dataSource =
                new DriverDataSource(server.jdbcUrl(name, port), server.user(), server.password());
        return new TestDatabase(
                TestArtifacts.engine(server.engine(), server.version()),
                dataSource,
                server.userUrl(name, port),
                () -> server.dropDatabase(name));
    }

    public Engine engine() {
        return engine;
    }

    public String jdbcUrl() {
        return dataSource.url();
    }

    /** The user to connect as; empty where the engine knows none. */
    public String user() {
        return dataSource.user();
    }

    public String password() {
        return dataSource.password();
    }

    /** The URL for a command line, with user and password in it. */
    public String userUrl() {
        return userUrl;
    }

    /** A data source without a pool: each connection is a new one. */
    public DataSource dataSource() {
        return dataSource;
    }

    public Connection connect() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public void close() {
        drop.run();
    }

    @Override
    public String toString() {
        return engine + " " + jdbcUrl();
    }
}
