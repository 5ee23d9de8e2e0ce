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
import java.util.TreeMap;

/**
 * Watches MySQL and MariaDB. Which way a table is changed is found out by asking for one after the other, the cheapest first: what the server
 * accepts is what it takes by itself. The kind of metadata lock is told by who gets in while the statement works.
 */
public final class MysqlObserver implements Observer {

    private final ConnectionFactory connections;
    private final Set<String> own;
    private Set<String> tables = Set.of();

    /**
     * Watches one database.
     *
     * @param own the tables that Godwit keeps there
     */
    public MysqlObserver(ConnectionFactory connections, Set<String> own) {
        this.connections = connections;
        this.own = Set.copyOf(own);
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
        return alone ? new Alone(worker, statement, question) : new Rows();
    }

    private static boolean changesStructure(SqlStatement statement) {
        return Set.of("ALTER", "CREATE", "DROP", "RENAME", "TRUNCATE", "OPTIMIZE")
                .contains(statement.head().word(0));
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
        private final SqlStatement statement;
        private final Optional<String> altered;
        private final InnodbTables before;
        private final WaitingStatement watched;
        private final Optional<String> algorithm;

        Alone(Connection worker, SqlStatement statement, Optional<AlgorithmQuestion> question) throws SQLException {
            this.worker = worker;
            this.statement = statement;
            this.altered = AlgorithmQuestion.table(statement).filter(tables::contains);
            this.before = InnodbTables.of(worker).without(own);
            this.watched = WaitingStatement.watch(connections, worker, tables);
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
            Optional<MetadataLock> meanwhile = watched.end();
            InnodbTables after = InnodbTables.of(worker).without(own);
            List<String> replaced = after.rebuiltSince(before, tables);
            boolean emptied = statement.head().word(0).equals("TRUNCATE");
            Map<String, TakenLock> taken = new TreeMap<>();
            if (watched.waited()) {
                after.goneSince(before, tables).forEach(table -> taken.put(table, lock(table, MetadataLock.EXCLUSIVE)));
                (emptied ? replaced : List.<String>of())
                        .forEach(table -> taken.put(table, lock(table, MetadataLock.EXCLUSIVE)));
            }
            altered.filter(table -> algorithm.isPresent() || meanwhile.isPresent())
                    .ifPresent(table -> taken.put(
                            table, meanwhile.map(kind -> lock(table, kind)).orElseGet(() -> granted(table))));
            return new Effects(
                    new ArrayList<>(taken.values()),
                    List.of(),
                    emptied ? List.of() : replaced,
                    after.indexesSince(before, tables),
                    List.of(),
                    algorithm);
        }

        private TakenLock lock(String table, MetadataLock kind) {
            return new TakenLock(table, kind.name(), kind.blocks());
        }

        /** What the server granted for work of which there is none to get in between. */
        private TakenLock granted(String table) {
            boolean writesWait = algorithm.orElse("").contains("LOCK=SHARED");
            return new TakenLock(
                    table,
                    writesWait ? "LOCK=SHARED" : "LOCK=NONE",
                    writesWait ? Blocking.WRITES : Blocking.SCHEMA_CHANGES);
        }

        @Override
        public void close() {
            watched.close();
        }
    }
}
