package dev.godwit.bench;

import dev.godwit.lock.ConnectionFactory;
import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections, of which there are always more, as behind a URL. */
record Further(ConnectionFactory connections) implements ConnectionFactory {

    @Override
    public Connection open() throws SQLException {
        return connections.open();
    }

    @Override
    public boolean hasMore() {
        return true;
    }
}
