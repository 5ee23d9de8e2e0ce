package dev.godwit.lint.mysql;

import dev.godwit.lint.measure.SideWatch;
import dev.godwit.lock.ConnectionFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement that the server commits by itself, and whose locks are gone when it is done. A writer beside has each table in its transaction,
 * so every change of a structure waits for it at its beginning. Before that one leaves, a reader and another writer queue up behind. Whoever
 * of them gets in before the statement is done keeps it from its end, so that it waits again: what it has during its work did not keep that
 * one out. Which kind of metadata lock that is follows from the conflicts of kinds, without anything that the server would have to tell.
 */
final class WaitingStatement implements AutoCloseable {

    private final long session;
    private final TableUser first;
    private final TableUser reader;
    private final TableUser writer;
    private final SideWatch watch;
    private long since = System.nanoTime();
    private volatile boolean waited;
    private volatile Optional<MetadataLock> meanwhile = Optional.empty();

    private WaitingStatement(long session, Connection looking, TableUser first, TableUser reader, TableUser writer) {
        this.session = session;
        this.first = first;
        this.reader = reader;
        this.writer = writer;
        this.watch = new SideWatch(
                looking, List.of(first.connection(), reader.connection(), writer.connection()), this::look);
    }

    /** Watches what the worker is about to send. */
    static WaitingStatement watch(ConnectionFactory connections, Connection worker, Set<String> tables)
            throws SQLException {
        List<Connection> open = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                open.add(connections.open());
            }
            TableUser first = TableUser.writer(open.get(1), tables);
            first.use();
            return new WaitingStatement(
                    TableUser.session(worker),
                    open.get(0),
                    first,
                    TableUser.reader(open.get(2), tables),
                    TableUser.writer(open.get(3), tables));
        } catch (SQLException e) {
            for (Connection connection : open) {
                connection.close();
            }
            throw e;
        }
    }

    private void look(Statement statement) throws SQLException {
        if (!TableUser.isWaiting(session, statement)) {
            since = System.nanoTime();
        } else if (System.nanoTime() - since > SideWatch.SETTLED.toNanos()) {
            settled(statement);
            since = System.nanoTime();
        }
    }

    private void settled(Statement statement) throws SQLException {
        if (!waited) {
            reader.queue(statement);
            writer.queue(statement);
            waited = true;
            first.leave();
        } else if (meanwhile.isEmpty()) {
            boolean writes = writer.isIn(statement);
            meanwhile = Optional.of(writes ? MetadataLock.SHARED_UPGRADABLE : MetadataLock.SHARED_NO_WRITE);
            reader.leave();
            writer.leave();
        }
    }

    /** Whether it waited for those who use its tables, so that they wait for it. */
    boolean waited() {
        return waited;
    }

    /** What it had during its work, called when it is done; empty where nobody got in before that. */
    Optional<MetadataLock> end() throws SQLException {
        watch.end();
        return meanwhile;
    }

    @Override
    public void close() {
        watch.close();
    }
}
