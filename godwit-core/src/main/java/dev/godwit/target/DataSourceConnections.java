package dev.godwit.target;

import dev.godwit.lock.ConnectionFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Hands out connections of an application's data source in auto-commit mode, and gives them back in the mode they came in. */
record DataSourceConnections(DataSource source) implements ConnectionFactory {

    @Override
    public Connection open() throws SQLException {
        Connection connection = source.getConnection();
        if (connection.getAutoCommit()) {
            return connection;
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return restoring(connection);
    }

    private static Connection restoring(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                DataSourceConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("close") && !connection.isClosed()) {
                        try {
                            connection.setAutoCommit(false);
                        } catch (SQLException e) {
                            // A broken connection; the pool finds out for itself.
                        }
                    }
                    try {
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }
}
