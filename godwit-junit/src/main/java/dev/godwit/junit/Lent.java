package dev.godwit.junit;

import dev.godwit.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database for as long as its test lasts, with the connections that were injected. For one thread. */
final class Lent implements AutoCloseable {

    private final ScratchDatabase scratch;
    private final FreshDatabase database;
    private final List<Connection> connections = new ArrayList<>();

    Lent(ScratchDatabase scratch, Project project) {
        this.scratch = scratch;
        this.database = new FreshDatabase(scratch, project);
    }

    FreshDatabase database() {
        return database;
    }

    /** A connection that is closed with the database. */
    Connection connection() throws SQLException {
        Connection connection = database.connect();
        connections.add(connection);
        return connection;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
        scratch.close();
    }
}
