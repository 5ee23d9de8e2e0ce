package dev.godwit.dialect;

import static dev.godwit.dialect.ContractDatabase.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.godwit.dialect.ServerError.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What real errors of each engine are read as. */
@ParameterizedClass
@EnumSource
class ServerErrorsContractTest {

    private final ContractEngine engine;
    private ContractDatabase database;
    private Connection connection;

    ServerErrorsContractTest(ContractEngine engine) {
        this.engine = engine;
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

    /** A statement with {@code ^} before the place at which its error is to be found. */
    private ServerError assertPlace(String marked) throws SQLException {
        String sql = marked.replace("^", "");
        ServerError error = error(sql);
        assertThat(error.position()).as(marked + " -> " + error).isEqualTo(marked.indexOf('^') + 1);
        return error;
    }

    private ServerError error(String sql) {
        SQLException exception = catchThrowableOfType(SQLException.class, () -> execute(connection, sql));
        assertThat((Throwable) exception).as(sql).isNotNull();
        return engine.dialect().errors().read(exception, sql);
    }

    @Test
    void syntaxErrorsHaveAPlace() throws SQLException {
        for (String marked : syntaxErrors()) {
            ServerError error = assertPlace(marked);
            assertThat(error.kind()).isEqualTo(Kind.OTHER);
            assertThat(error.code()).isNotEmpty();
            assertThat(error.message())
                    .as(error.toString())
                    .doesNotContain("(conn=", "[SQLITE", "SQL statement", "[*]", "ClientConnectionId")
                    .doesNotMatch("(?s).*\\[\\d{5}-\\d+].*");
        }
    }

    private List<String> syntaxErrors() {
        return switch (engine) {
            case MARIADB ->
                List.of(
                        "^SELEC 1",
                        "CREATE TABLE t (\n  a INT,\n  b INT)^) ENGINE=InnoDB",
                        "SELECT 'grüße \ud83d\ude42',\n 1 FROMM ^x y z",
                        "SELECT 1,\n\n\n ^FROM t",
                        "CREATE TABLE t (a IN^T",
                        "INSERT INTO t VALUES ('x' ^3 '\ud83d\ude42 and a rather long rest so that the server cuts what it shows us here')",
                        "CREATE PROCEDURE p() BEGIN\n  SELECT 1;\n  SELEC ^2;\nEND",
                        "CREATE TABLE t (\r\n  a INT,\r\n  b ^INTEGR\r\n)");
            case MYSQL ->
                List.of("^SELEC 1", "CREATE TABLE t (\n  a INT,\n  b INT)^) ENGINE=InnoDB", "CREATE TABLE t (a IN^T");
            case SQLITE ->
                List.of(
                        "^SELEC 1",
                        "CREATE TABLE t (\n  a INT,\n  b INT) ^WRONG",
                        "CREATE TABLE t (a IN^T",
                        "SELECT ^'abc");
            case H2 ->
                List.of(
                        "^SELEC 1",
                        "CREATE TABLE t (\n  a INT,\n  b INT) ^WRONG",
                        "SELECT '[*]é\\\\ \ud83d\ude42', \"a\"\"b\" x ^y",
                        "CREATE TABLE t (a IN^T");
            case SQLSERVER -> List.of("CREATE TABLE t (\n  a INT,\n  b INT) ^WRONG", "^SELEC 1");
        };
    }

    @Test
    void missingTablesAreSeenAsSuch() throws SQLException {
        ServerError error = assertPlace("SELECT *\nFROM ^absent_table");
        assertThat(error.kind()).isEqualTo(Kind.NO_SUCH_TABLE);
        assertThat(error("DROP TABLE absent_table").kind()).isEqualTo(Kind.NO_SUCH_TABLE);
    }

    @Test
    void missingColumnsHaveAPlace() throws SQLException {
        execute(connection, "CREATE TABLE t (a INT)");
        ServerError error = assertPlace("SELECT a,\n  ^absent_column FROM t");
        assertThat(error.kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void brokenRulesAreSeenAsSuch() throws SQLException {
        execute(connection, "CREATE TABLE t (a INT PRIMARY KEY)", "INSERT INTO t VALUES (1)");
        ServerError error = error("INSERT INTO t VALUES (1)");
        assertThat(error.kind()).isEqualTo(Kind.RULE_BROKEN);
        assertThat(error.message()).isNotBlank();
    }

    @Test
    void waitingInVainIsALockTimeout() throws SQLException {
        execute(connection, "CREATE TABLE t (a INT PRIMARY KEY)", "INSERT INTO t VALUES (1)");
        connection.setAutoCommit(false);
        execute(connection, "UPDATE t SET a = 2");
        try (Connection second = database.open()) {
            execute(
                    second,
                    switch (engine) {
                        case MARIADB, MYSQL -> "SET innodb_lock_wait_timeout = 1";
                        case SQLITE -> "PRAGMA busy_timeout = 10";
                        case H2 -> "SET LOCK_TIMEOUT 10";
                        case SQLSERVER -> "SET LOCK_TIMEOUT 10";
                    });
            String sql = "UPDATE t SET a = 3";
            SQLException exception = catchThrowableOfType(SQLException.class, () -> execute(second, sql));
            assertThat(engine.dialect().errors().read(exception, sql).kind()).isEqualTo(Kind.LOCK_TIMEOUT);
        }
        connection.rollback();
    }

    @Test
    void writingInAReadOnlySessionIsSeenAsSuch() throws SQLException {
        assumeTrue(engine != ContractEngine.H2 && engine != ContractEngine.SQLSERVER, "No read-only session there.");
        execute(connection, "CREATE TABLE t (a INT)");
        execute(
                connection,
                engine == ContractEngine.SQLITE ? "PRAGMA query_only = ON" : "SET SESSION TRANSACTION READ ONLY");
        assertThat(error("INSERT INTO t VALUES (1)").kind()).isEqualTo(Kind.READ_ONLY);
    }

    @Test
    void killedSessionsAreLostConnections() throws SQLException {
        assumeTrue(engine.isMysqlFamily(), "Sessions cannot be killed there, or not in the same way.");
        String id = ContractDatabase.query(connection, "SELECT CONNECTION_ID()").get(0);
        try (Connection second = database.open()) {
            execute(second, "KILL " + id);
        }
        assertThat(error("SELECT 1").kind()).isEqualTo(Kind.CONNECTION_LOST);
    }

    @Test
    void refusedConnectionsTellWhy(@TempDir Path directory) {
        switch (engine) {
            case MARIADB, MYSQL -> {
                assertRefused(database.url().replaceFirst("(//[^/]*/)[^?]*", "$1no_such_database"), Kind.UNREACHABLE);
                assertRefused("jdbc:mariadb://127.0.0.1:1/x?user=u&password=p", Kind.UNREACHABLE);
                assertRefused(
                        database.url().replaceFirst("\\?.*", "") + "?user=nobody&password=TopSecret",
                        Kind.LOGIN_REFUSED);
            }
            case SQLITE -> {
                assertRefused("jdbc:sqlite:" + directory.resolve("absent/x.db"), Kind.UNREACHABLE);
                assertRefused("jdbc:sqlite:" + directory, Kind.UNREACHABLE);
            }
            case H2 -> {
                assertRefused("jdbc:h2:file:" + directory.resolve("x") + ";IFEXISTS=TRUE", Kind.UNREACHABLE);
                assertRefused("jdbc:h2:tcp://127.0.0.1:1/x", Kind.UNREACHABLE);
            }
            case SQLSERVER ->
                assertRefused(
                        "jdbc:sqlserver://127.0.0.1:1;databaseName=x;user=u;password=TopSecret;loginTimeout=1",
                        Kind.UNREACHABLE);
        }
    }

    private void assertRefused(String url, Kind kind) {
        SQLException exception = catchThrowableOfType(SQLException.class, () -> DriverManager.getConnection(url));
        assertThat((Throwable) exception).as(url).isNotNull();
        ServerError error = engine.dialect().errors().read(exception, "");
        assertThat(error.kind()).as(url + " " + error).isEqualTo(kind);
        assertThat(error.message()).doesNotContain("TopSecret");
        assertThat(error.position()).isZero();
    }
}
