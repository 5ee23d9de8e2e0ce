package dev.godwit.lint.mysql;

import dev.godwit.lint.measure.Effects;
import dev.godwit.lint.measure.Observer;
import dev.godwit.lint.measure.TakenLock;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lock.ConnectionFactory;
import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Watches MySQL and MariaDB. Which way a table is changed is found out by asking for one after the other, the cheapest first: what the server
 * accepts is what it takes by itself. The kind of metadata lock is looked at while a reader beside has a transaction open, behind which the
 * statement waits.
 */
public final class MysqlObserver implements Observer {

    private final ConnectionFactory connections;
    private final Set<String> own;
    private final MetadataLocks locks;
    private Set<String> tables = Set.of();

    /**
     * Watches one database.
     *
     * @param own the tables that Godwit keeps there
     */
    public MysqlObserver(ConnectionFactory connections, Set<String> own) {
        this.connections = connections;
        this.own = Set.copyOf(own);
        this.locks = MetadataLocks.on(connections);
    }

    @Override
    public void migrationBegins() throws SQLException {
        try (Connection connection = connections.open()) {
            tables = InnodbTables.of(connection).without(own).names();
        }
    }

    @Override
    public Observing begin(Connection worker, SqlStatement statement, boolean shared) throws SQLException {
        Optional<AlgorithmQuestion> question = AlgorithmQuestion.of(statement);
        boolean alone = !shared && (question.isPresent() || changesStructure(statement));
        return alone ? new Alone(worker, question) : new Rows();
    }

    private static boolean changesStructure(SqlStatement statement) {
        return Set.of("ALTER", "CREATE", "DROP", "RENAME", "TRUNCATE", "OPTIMIZE")
                .contains(statement.head().word(0));
    }

    @Override
    public List<String> remarks() {
        return locks.remarks();
    }

    @Override
    public void close() {
        // Every statement closes what it opened.
    }

    /** A statement about rows, which locks rows. */
    private static final class Rows implements Observing {
        @Override
        public Effects end() {
            return Effects.NONE;
        }

        @Override
        public void close() {
            // It opened nothing.
        }
    }

    /** A change of the structure, which the server commits by itself. */
    private final class Alone implements Observing {
        private final Connection worker;
        private final InnodbTables before;
        private final WaitingStatement watched;
        private final Optional<String> algorithm;

        Alone(Connection worker, Optional<AlgorithmQuestion> question) throws SQLException {
            this.worker = worker;
            this.before = InnodbTables.of(worker).without(own);
            this.watched = WaitingStatement.watch(connections, worker, tables, locks);
            try {
                this.algorithm = question.isPresent() ? question.get().ask(worker) : Optional.empty();
            } catch (SQLException | RuntimeException e) {
                watched.close();
                throw e;
            }
        }

        @Override
        public boolean isDone() {
            return algorithm.isPresent();
        }

        @Override
        public Effects end() throws SQLException {
            Map<String, String> kinds = watched.end();
            InnodbTables after = InnodbTables.of(worker).without(own);
            return new Effects(
                    locks(kinds),
                    List.of(),
                    after.rebuiltSince(before, tables),
                    after.indexesSince(before, tables),
                    List.of(),
                    algorithm);
        }

        private List<TakenLock> locks(Map<String, String> kinds) {
            List<TakenLock> taken = new ArrayList<>();
            kinds.forEach((table, kind) -> taken.add(new TakenLock(table, kind, blocking(kind))));
            return taken;
        }

        /** What the lock that is held for the work blocks; where it was asked for, that is what the server granted. */
        private Blocking blocking(String kind) {
            if (algorithm.isPresent()) {
                return algorithm.get().contains("LOCK=SHARED") ? Blocking.WRITES : Blocking.SCHEMA_CHANGES;
            }
            return MetadataLocks.blocking(kind);
        }

        @Override
        public void close() {
            watched.close();
        }
    }
}
