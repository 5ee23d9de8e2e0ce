package dev.godwit.dialect;

import java.sql.SQLException;

/** Reads an engine's errors. */
@FunctionalInterface
public interface ServerErrors {

    /**
     * Reads one.
     *
     * @param sql the statement that was sent, empty when connecting; engines that give only a line or a fragment are located in it
     */
    ServerError read(SQLException exception, String sql);
}
