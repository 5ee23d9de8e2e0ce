package dev.godwit.dialect;

import static dev.godwit.dialect.ContractDatabase.execute;
import static dev.godwit.dialect.ContractDatabase.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.godwit.lock.HeldLock;
import dev.godwit.lock.LockScope;
import dev.godwit.lock.RunLock;
import dev.godwit.sql.SqlStatement;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every dialect promises, tried on the real engine. */
@ParameterizedClass
@EnumSource
class DialectContractTest {

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "trailing  ",
            "it's 'quoted' \"twice\" `thrice` [four]",
            "\\",
            "\\'",
            "'; DROP TABLE texts; --",
            "\\'; DROP TABLE texts; -- ",
            "a\\\nb\\\r\nc\\\\\n",
            "line\nline\r\nline\rend\n",
            "tab\tnul\0bell\u0007esc\u001bsub\u001a",
            "? %s {fn now()} {d '2020-01-01'} $$ ${x} :name @x # -- /* */",
            "grüße, 漢字, \ud83d\ude42, \u00a0\u2028",
            "N'x' X'41' E'\\n' _utf8mb4'x'",
            "x".repeat(3999) + "\\\n" + "y'".repeat(5000));

    private final ContractEngine engine;
    private final Dialect dialect;
    private ContractDatabase database;
    private Connection connection;

    DialectContractTest(ContractEngine engine) {
        this.engine = engine;
        this.dialect = engine.dialect();
    }

    @BeforeEach
    void open() throws SQLException {
        database = engine.createDatabase();
        connection = database.open();
    }

    @AfterEach
    void close() throws SQLException {
        if (connection != null) {
            connection.close();
            database.close();
        }
    }

    @Test
    void textsComeBackAsTheyWere() throws SQLException {
        execute(
                connection,
                "CREATE TABLE texts (id INT, body " + dialect.columns().text() + ") "
                        + dialect.columns().tableOptions());
        for (String mode : modes()) {
            execute(connection, mode.split(";"));
            execute(connection, "DELETE FROM texts");
            for (int i = 0; i < NASTY.size(); i++) {
                execute(
                        connection,
                        "INSERT INTO texts VALUES (" + i + ", "
                                + dialect.literals().text(NASTY.get(i)) + ")");
            }
            dialect.sessions().reset(connection);
            assertThat(query(connection, "SELECT body FROM texts ORDER BY id"))
                    .as(mode)
                    .isEqualTo(NASTY);
        }
    }

    private List<String> modes() {
        return engine.isMysqlFamily()
                ? List.of(
                        "SET sql_mode = ''",
                        "SET sql_mode = 'ANSI_QUOTES'",
                        "SET sql_mode = 'NO_BACKSLASH_ESCAPES,STRICT_ALL_TABLES'",
                        "SET sql_mode = 'ANSI,NO_BACKSLASH_ESCAPES,PIPES_AS_CONCAT'",
                        "SET character_set_connection = latin1;SET sql_mode = 'STRICT_ALL_TABLES'")
                : List.of("SELECT 1");
    }

    @Test
    void momentsAndNamesComeBackAsTheyWere() throws SQLException {
        String name = dialect.literals().identifier("odd `\"'] name");
        Instant moment = Instant.parse("2026-03-29T01:30:00.123Z");
        execute(connection, "CREATE TABLE " + name + " (at " + dialect.columns().timestamp() + ")");
        execute(
                connection,
                "INSERT INTO " + name + " VALUES (" + dialect.literals().timestamp(moment) + ")",
                "INSERT INTO " + name + " VALUES ("
                        + dialect.literals().timestamp(Instant.parse("2040-01-01T00:00:00Z")) + ")");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT at FROM " + name + " ORDER BY at")) {
            rows.next();
            assertThat(dialect.sessions().timestamp(rows, 1)).isEqualTo(moment);
            rows.next();
            assertThat(dialect.sessions().timestamp(rows, 1)).isEqualTo("2040-01-01T00:00:00Z");
        }
        String schema = dialect.sessions().currentSchema(connection);
        assertThat(dialect.sessions().tableExists(connection, schema, "odd `\"'] name"))
                .isTrue();
        assertThat(dialect.sessions().tableExists(connection, schema, "absent")).isFalse();
    }

    @Test
    void columnTypesHoldWhatTheyPromise() throws SQLException {
        ColumnTypes types = dialect.columns();
        execute(
                connection,
                "CREATE TABLE own (k " + types.key() + " NOT NULL PRIMARY KEY, s " + types.string() + ", t "
                        + types.text()
                        + ", i " + types.integer() + ", b " + types.bigint() + ", m " + types.timestamp() + " NULL) "
                        + types.tableOptions(),
                "INSERT INTO own (k, s, i, b) VALUES ('a', '" + "s".repeat(2000)
                        + "', 2147483647, 9223372036854775807)",
                "INSERT INTO own (k) VALUES ('A')",
                "INSERT INTO own (k) VALUES ('" + "k".repeat(255) + "')",
                "CREATE TABLE events (id " + types.identity() + ", what " + types.string() + ") "
                        + types.tableOptions(),
                "INSERT INTO events (what) VALUES ('one')",
                "INSERT INTO events (what) VALUES ('two')");
        assertThat(query(connection, "SELECT what FROM events ORDER BY id")).containsExactly("one", "two");
        assertThat(query(connection, "SELECT k FROM own WHERE k = 'a'")).containsExactly("a");
    }

    @Test
    void resetUndoesWhatScriptsSet() throws SQLException {
        for (Map.Entry<String, String> setting : settings().entrySet()) {
            List<String> before = query(connection, setting.getValue());
            execute(connection, setting.getKey());
            assertThat(query(connection, setting.getValue()))
                    .as(setting.getKey())
                    .isNotEqualTo(before);
            dialect.sessions().reset(connection);
            assertThat(query(connection, setting.getValue()))
                    .as("reset after " + setting.getKey())
                    .isEqualTo(before);
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    private Map<String, String> settings() {
        return switch (engine) {
            case MARIADB, MYSQL ->
                Map.of(
                        "SET FOREIGN_KEY_CHECKS = 0", "SELECT @@foreign_key_checks",
                        "SET UNIQUE_CHECKS = 0", "SELECT @@unique_checks",
                        "SET SQL_MODE = 'NO_AUTO_VALUE_ON_ZERO'", "SELECT @@sql_mode",
                        "SET NAMES utf8mb3 COLLATE utf8mb3_bin", "SELECT @@collation_connection",
                        "SET time_zone = '+05:30'", "SELECT @@time_zone",
                        "SET autocommit = 0", "SELECT @@autocommit",
                        "USE information_schema", "SELECT DATABASE()");
            case SQLITE ->
                Map.of(
                        "PRAGMA foreign_keys = " + (foreignKeysAreOn() ? "OFF" : "ON"),
                        "PRAGMA foreign_keys",
                        "PRAGMA legacy_alter_table = ON",
                        "PRAGMA legacy_alter_table",
                        "PRAGMA recursive_triggers = ON",
                        "PRAGMA recursive_triggers",
                        "PRAGMA query_only = ON",
                        "PRAGMA query_only",
                        "ATTACH ':memory:' AS extra",
                        "SELECT group_concat(name) FROM pragma_database_list",
                        "PRAGMA case_sensitive_like = ON",
                        "SELECT 'a' LIKE 'A'");
            case H2 ->
                Map.of(
                        "SET SCHEMA information_schema", "SELECT CURRENT_SCHEMA",
                        "SET LOCK_TIMEOUT 4321", "SELECT LOCK_TIMEOUT()",
                        "SET TIME ZONE '+05:30'",
                                "SELECT setting_value FROM information_schema.settings WHERE setting_name = 'TIME ZONE'");
            case SQLSERVER ->
                Map.of(
                        "USE master", "SELECT DB_NAME()",
                        "SET LOCK_TIMEOUT 4321", "SELECT @@LOCK_TIMEOUT",
                        "SET XACT_ABORT OFF", "SELECT @@OPTIONS & 16384",
                        "SET NOCOUNT ON", "SELECT @@OPTIONS & 512");
        };
    }

    private boolean foreignKeysAreOn() {
        try {
            return query(connection, "PRAGMA foreign_keys").contains("1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void resetDoesNotKeepAnOpenTransaction() throws SQLException {
        execute(connection, "CREATE TABLE t (a INT)");
        execute(
                connection,
                engine == ContractEngine.SQLSERVER ? "BEGIN TRANSACTION" : "BEGIN",
                "INSERT INTO t VALUES (1)");
        dialect.sessions().reset(connection);
        assertThat(query(connection, "SELECT a FROM t")).isEmpty();
    }

    @Test
    void senderCommitsStatementsAndBookkeepingTogether() throws Exception {
        execute(connection, "CREATE TABLE t (a INT)", "CREATE TABLE books (a INT)");
        List<String> heard = new ArrayList<>();
        send(List.of("INSERT INTO t VALUES (1)", "SELECT a FROM t"), List.of("INSERT INTO books VALUES (1)"), heard);
        assertThat(heard).containsExactly("INSERT INTO t VALUES (1)", "SELECT a FROM t");
        assertThat(connection.getAutoCommit()).isTrue();
        try (Connection other = database.open()) {
            assertThat(query(other, "SELECT a FROM t")).containsExactly("1");
            assertThat(query(other, "SELECT a FROM books")).containsExactly("1");
        }
    }

    @Test
    void senderUndoesAllWhenAStatementFails() throws Exception {
        execute(connection, "CREATE TABLE t (a INT)", "CREATE TABLE books (a INT)");
        StatementFailure failure = catchThrowableOfType(
                StatementFailure.class,
                () -> send(
                        List.of("INSERT INTO t VALUES (1)", "INSERT INTO absent VALUES (1)"),
                        List.of("INSERT INTO books VALUES (1)"),
                        new ArrayList<>()));
        assertThat(failure.statement().orElseThrow().text()).contains("absent");
        assertThat(failure.duringCommit()).isFalse();
        assertNothingWritten();
    }

    @Test
    void senderUndoesAllWhenBookkeepingChangesNoRow() throws Exception {
        execute(connection, "CREATE TABLE t (a INT)", "CREATE TABLE books (a INT)");
        StatementFailure failure = catchThrowableOfType(
                StatementFailure.class,
                () -> send(
                        List.of("INSERT INTO t VALUES (1)"),
                        List.of("INSERT INTO books VALUES (1)", "UPDATE books SET a = 2 WHERE a = 99"),
                        new ArrayList<>()));
        assertThat(failure.statement()).isEmpty();
        assertThat(failure.duringCommit()).isFalse();
        assertThat(failure.failure().getMessage()).contains("bookkeeping");
        assertNothingWritten();
    }

    @Test
    void bookkeepingThatFindsItsRowCountsEvenIfNothingChanges() throws Exception {
        execute(connection, "CREATE TABLE books (a INT)", "INSERT INTO books VALUES (1)");
        send(List.of(), List.of("UPDATE books SET a = 1 WHERE a = 1"), new ArrayList<>());
    }

    @Test
    void senderUndoesAllWhenTheScriptCannotBeReadOn() throws Exception {
        execute(connection, "CREATE TABLE t (a INT)", "CREATE TABLE books (a INT)");
        SqlStatement insert = engine.statement("INSERT INTO t VALUES (1)");
        Iterable<SqlStatement> broken = () -> List.of(insert).stream()
                .map(s -> s)
                .<SqlStatement>mapMulti((s, next) -> {
                    next.accept(s);
                    throw new IllegalStateException("the file is gone");
                })
                .iterator();
        assertThatThrownBy(() -> dialect.transactions().run(connection, broken, List::of, s -> {}))
                .hasMessage("the file is gone");
        assertNothingWritten();
    }

    @Test
    void senderIsNotDisturbedByWhatDumpsSet() throws Exception {
        execute(connection, "CREATE TABLE t (a INT)", "CREATE TABLE books (a INT)");
        String setting = switch (engine) {
            case MARIADB, MYSQL -> "LOCK TABLES t WRITE; SET autocommit = 0; SET sql_mode = 'ANSI'";
            case SQLITE -> "PRAGMA temp_store = MEMORY";
            case H2 -> "SET REFERENTIAL_INTEGRITY FALSE";
            case SQLSERVER -> "SET NOCOUNT ON";
        };
        execute(connection, setting.split(";"));
        send(List.of("INSERT INTO t VALUES (1)"), List.of("INSERT INTO books VALUES (1)"), new ArrayList<>());
        assertThat(connection.getAutoCommit()).isTrue();
        try (Connection other = database.open()) {
            assertThat(query(other, "SELECT a FROM t")).containsExactly("1");
            assertThat(query(other, "SELECT a FROM books")).containsExactly("1");
        }
    }

    private void assertNothingWritten() throws SQLException {
        assertThat(connection.getAutoCommit()).isTrue();
        assertThat(query(connection, "SELECT a FROM t")).isEmpty();
        assertThat(query(connection, "SELECT a FROM books")).isEmpty();
        execute(connection, "INSERT INTO t VALUES (7)");
        try (Connection other = database.open()) {
            assertThat(query(other, "SELECT a FROM t")).containsExactly("7");
        }
    }

    private void send(List<String> statements, List<String> bookkeeping, List<String> heard)
            throws SQLException, StatementFailure {
        dialect.transactions()
                .run(
                        connection,
                        statements.stream().map(engine::statement).toList(),
                        () -> bookkeeping,
                        statement -> heard.add(statement.text()));
    }

    @Test
    void lockIsHeldByOneAtATime() throws Exception {
        LockScope scope = new LockScope(
                database.connections(),
                dialect.sessions().currentSchema(connection),
                "a_history_table_with_a_name_that_is_longer_than_most_are_but_not_too_long",
                "godwit_lock",
                "anna@build-7 pid 4711");
        RunLock lock = dialect.locks().lock(scope);
        try (Connection second = database.open()) {
            HeldLock held = lock.tryAcquire(connection).orElseThrow();
            assertThat(held.alive()).isTrue();
            assertThat(lock.tryAcquire(second)).isEmpty();
            assertThat(lock.holder()).isPresent();
            assertThat(lock.holder().orElseThrow().alive()).isTrue();
            for (String fence : held.fence()) {
                send(List.of(), List.of(fence), new ArrayList<>());
            }
            held.close();
            assertThat(lock.holder()).isEmpty();
            Optional<HeldLock> next = lock.tryAcquire(second);
            assertThat(next).isPresent();
            assertThat(lock.release(true)).isTrue();
            assertThat(lock.holder()).isEmpty();
        }
    }

    /** The connection of the lock may belong to a pool. */
    @Test
    void lockGivesItsConnectionBackAsItWas() throws Exception {
        assumeTrue(engine.isMysqlFamily(), "The others set nothing.");
        try (Connection beside = database.open()) {
            execute(beside, "SET SESSION wait_timeout = 1234");
            Connection pooled = (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, args) -> method.getName().equals("close") ? null : method.invoke(beside, args));
            LockScope scope =
                    new LockScope(() -> pooled, dialect.sessions().currentSchema(connection), "h", "l", "anna");
            try (HeldLock held =
                    dialect.locks().lock(scope).tryAcquire(connection).orElseThrow()) {
                assertThat(held.alive()).isTrue();
                assertThat(query(beside, "SELECT @@session.wait_timeout")).doesNotContain("1234");
            }
            assertThat(query(beside, "SELECT @@session.wait_timeout")).containsExactly("1234");
        }
    }

    @Test
    void resetKeepsTheLock() throws SQLException {
        LockScope scope = new LockScope(
                database.connections(), dialect.sessions().currentSchema(connection), "history", "godwit_lock", "anna");
        RunLock lock = dialect.locks().lock(scope);
        try (HeldLock held = lock.tryAcquire(connection).orElseThrow();
                Connection second = database.open()) {
            dialect.sessions().reset(connection);
            assertThat(lock.tryAcquire(second)).isEmpty();
            assertThat(held.alive()).isTrue();
        }
    }
}
