package dev.godwit.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A real database server, run for tests on a port of 127.0.0.1, with a folder of its own.
 *
 * <p>The folder, and with it all data, goes with {@link #stop()}, with the end of this JVM, or with its sudden death.
 */
public interface TestServer extends AutoCloseable {

    Engine engine();

    String host();

    /** The port; it stays the same over {@link #restart()} and {@link #kill()}. */
    int port();

    /** The user that tests connect as; it may do everything. */
    String user();

    String password();

    default String jdbcUrl(String database) {
        return jdbcUrl(database, port());
    }

    /** The JDBC URL of a database by way of another port, such as that of a {@link CuttingProxy}. */
    String jdbcUrl(String database, int port);

    /** The database's URL for a command line, with user and password in it. */
    default String userUrl(String database) {
        return userUrl(database, port());
    }

    String userUrl(String database, int port);

    /** A database that always exists. */
    String maintenanceDatabase();

    Connection connect(String database) throws SQLException;

    /** Creates a database under a name of its own and returns that name. */
    String createDatabase();

    /** Drops a database, along with the sessions that still use it. */
    void dropDatabase(String name);

    /** The folder of the server's programs. */
    Path binDirectory();

    /** The command line client, if the server's artifact has one: MariaDB's does, PostgreSQL's does not. */
    Optional<Path> client();

    Path logFile();

    /** The folder that holds data and log; gone after {@link #stop()}. */
    Path folder();

    /** The process number of the server, as of its latest start. */
    long pid();

    boolean isRunning();

    /** Starts the server, on the data it was left with; does nothing if it runs. */
    void start();

    /** Shuts the server down in good order and starts it again. */
    void restart();

    /** Ends the server with SIGKILL, all its processes included; the data stay for the next {@link #start()}. */
    void kill();

    /** Ends the server and deletes its folder. It can not be started again. */
    void stop();

    @Override
    default void close() {
        stop();
    }
}
