package dev.godwit.target;

import dev.godwit.dialect.Dialect;
import dev.godwit.lock.ConnectionFactory;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Connects to a URL through the engine's own driver, which is loaded at the first connection. Thread-safe. */
final class UrlConnections implements ConnectionFactory {

    private final DatabaseUrl url;
    private final Dialect dialect;
    private final Properties properties;
    private @Nullable Driver driver;
    private @Nullable Connection anchor;

    UrlConnections(DatabaseUrl url, Dialect dialect, Properties properties) {
        this.url = url;
        this.dialect = dialect;
        this.properties = properties;
    }

    @Override
    public Connection open() throws SQLException {
        Driver loaded = driver();
        try {
            keepMemoryAlive(loaded);
            return connect(loaded, url.jdbcUrl());
        } catch (SQLException e) {
            throw ConnectFailure.of(url, dialect, e);
        }
    }

    /** A file that is not there yet looks like an empty database. */
    @Override
    public Connection openToRead() throws SQLException {
        return url.isAbsentFile() ? connect(driver(), "jdbc:sqlite::memory:") : open();
    }

    @Override
    public boolean hasMore() {
        return true;
    }

    private Connection connect(Driver loaded, String jdbcUrl) throws SQLException {
        Connection connection = loaded.connect(jdbcUrl, properties);
        if (connection == null) {
            throw new SQLException("The driver " + loaded.getClass().getName() + " does not accept this URL.");
        }
        if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
        }
        return connection;
    }

    private synchronized Driver driver() {
        Driver loaded = driver;
        if (loaded == null) {
            loaded = Drivers.driverFor(url);
            driver = loaded;
        }
        return loaded;
    }

    /** A database in memory goes with its last connection; this one stays as long as the target. */
    private synchronized void keepMemoryAlive(Driver loaded) throws SQLException {
        if (anchor == null && url.inMemory()) {
            anchor = connect(loaded, url.jdbcUrl());
        }
    }
}
