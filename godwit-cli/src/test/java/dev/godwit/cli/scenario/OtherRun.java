package dev.godwit.cli.scenario;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.history.HistoryTables;
import dev.godwit.lock.HeldLock;
import dev.godwit.lock.LockScope;
import dev.godwit.target.DatabaseUrl;
import dev.godwit.target.Target;
import dev.godwit.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Another run that holds the lock of a database, for as long as a scenario wants. */
final class OtherRun implements AutoCloseable {

    private static final String OWNER = "anna@elsewhere pid 4711";

    private final Connection worker;
    private final HeldLock lock;

    OtherRun(TestDatabase database) {
        Target target = Target.of(
                DatabaseUrl.parse(database.userUrl(), Optional.empty(), Optional.empty()), Dialects.standard(), OWNER);
        Dialect dialect = target.dialect();
        try {
            worker = target.connections().open();
            dialect.sessions().prepare(worker);
            HistoryTables tables = new HistoryTables(dialect.sessions().currentSchema(worker), "godwit_history");
            lock = dialect.locks()
                    .lock(new LockScope(target.connections(), tables.schema(), tables.history(), tables.lock(), OWNER))
                    .tryAcquire(worker)
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
            worker.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
