package dev.godwit.storm;

import dev.godwit.Godwit;
import dev.godwit.lock.ConnectionFactory;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A run that ends at a call to the database as if its process had died: nothing more reaches the server, then its connections are gone. What
 * still passes is what the server does itself for a client that is gone (the end of an open transaction), and the release of a lease, for
 * whose end the next run would wait.
 */
final class Death {

    private final TestDatabase database;
    private final Path migrations;
    private final Consumer<Godwit> deed;

    Death(TestDatabase database, Path migrations) {
        this(database, migrations, Godwit::migrate);
    }

    /** Of a run that does this. */
    Death(TestDatabase database, Path migrations, Consumer<Godwit> deed) {
        this.database = database;
        this.migrations = migrations;
        this.deed = deed;
    }

    /** What ends the run. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed(String what) {
            super(what);
        }
    }

    /** Runs to the end; what each call was. */
    List<String> calls() {
        List<String> calls = Collections.synchronizedList(new ArrayList<>());
        run((number, what) -> calls.add(what));
        return calls;
    }

    /** Runs to this call; false where it came to its end before. */
    boolean before(int call) {
        try {
            run((number, what) -> {
                if (number >= call && !passes(what)) {
                    throw new Killed(what);
                }
            });
        } catch (Killed e) {
            return true;
        }
        return false;
    }

    /** What is not stopped. */
    static boolean passes(String what) {
        return what.toLowerCase(Locale.ROOT).contains("rollback") || what.contains("godwit_lock");
    }

    private void run(CountedCalls.BeforeCall beforeCall) {
        try (Opened opened = new Opened(database)) {
            deed.accept(MigrateProcess.configured(Godwit.dataSource(new CountedCalls(opened, beforeCall)), migrations)
                    .build());
        }
    }

    /** Opens connections, and closes them with itself. */
    private static final class Opened implements ConnectionFactory, AutoCloseable {
        private final TestDatabase database;
        private final List<Connection> connections = new ArrayList<>();

        Opened(TestDatabase database) {
            this.database = database;
        }

        @Override
        public synchronized Connection open() throws SQLException {
            Connection connection = database.connect();
            connections.add(connection);
            return connection;
        }

        @Override
        public synchronized void close() {
            for (Connection connection : connections) {
                try {
                    connection.close();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
