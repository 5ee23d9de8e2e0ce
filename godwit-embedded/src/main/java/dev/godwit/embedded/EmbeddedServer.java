package dev.godwit.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A database server that this JVM runs on a port of 127.0.0.1, with a folder of its own. Safe for use by several threads.
 *
 * <p>The folder, and with it all data, goes with {@link #stop()}, with the end of this JVM, or with its sudden death.
 */
public interface EmbeddedServer extends AutoCloseable {

    /** {@code postgresql} or {@code mariadb}. */
    String engine();

    /** For example {@code 18.6.0}; empty where the artifact does not tell it. */
    String version();

    /** Where it listens. */
    String host();

    /** The port; it stays the same over {@link #restart()} and {@link #kill()}. */
    int port();

    /** The user to connect as; it may do everything. */
    String user();

    /** Its password, made up when the programs were first unpacked on this machine. */
    String password();

    /** The JDBC URL of a database, without user and password. */
    default String jdbcUrl(String database) {
        return jdbcUrl(database, port());
    }

    /** The JDBC URL of a database by way of another port, such as that of a proxy. */
    String jdbcUrl(String database, int port);

    /** The database's URL for a command line, with user and password in it. */
    default String userUrl(String database) {
        return userUrl(database, port());
    }

    /** The same by way of another port. */
    String userUrl(String database, int port);

    /** A database that always exists. */
    String maintenanceDatabase();

    /** A new connection. */
    Connection connect(String database) throws SQLException;

    /** Creates a database under a name of its own and returns that name. */
    String createDatabase();

    /** Drops a database, along with the sessions that still use it. */
    void dropDatabase(String name);

    /** The folder of the server's programs. */
    Path binDirectory();

    /** The command line client, if the server's artifact has one: MariaDB's does, PostgreSQL's does not. */
    Optional<Path> client();

    /** What the server writes about itself. */
    Path logFile();

    /** The folder that holds data and log; gone after {@link #stop()}. */
    Path folder();

    /** The process number of the server, as of its latest start. */
    long pid();

    /** Whether it runs. */
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
