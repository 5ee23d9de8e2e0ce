package dev.godwit.compare;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The version of a server, as its driver says it.
 *
 * @param major for example 18
 * @param minor for example 3
 */
public record ServerVersion(int major, int minor) {

    static ServerVersion of(Connection connection) throws SQLException {
        return new ServerVersion(
                connection.getMetaData().getDatabaseMajorVersion(),
                connection.getMetaData().getDatabaseMinorVersion());
    }
}
