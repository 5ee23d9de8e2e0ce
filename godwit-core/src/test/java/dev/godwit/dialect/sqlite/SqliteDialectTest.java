package dev.godwit.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ServerError.Kind;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.sql.Splitting;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementReader;
import dev.godwit.sql.TextSlice;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only SQLite has. */
class SqliteDialectTest {

    private final Dialect dialect = SqliteDialect.create();

    @TempDir
    Path directory;

    @Test
    void brokenReferencesAreNotCommittedWhenTheScriptSwitchedTheCheckOff() throws Exception {
        try (Connection connection = open("?foreign_keys=true")) {
            execute(connection, "CREATE TABLE p (id INTEGER PRIMARY KEY)", "CREATE TABLE c (p INTEGER REFERENCES p)");
            execute(connection, "PRAGMA foreign_keys = OFF");
            StatementFailure failure = catchThrowableOfType(
                    StatementFailure.class,
                    () -> dialect.transactions()
                            .run(connection, script("INSERT INTO c VALUES (9)"), List::of, s -> {}));
            assertThat(failure.failure().getMessage()).contains("FOREIGN KEY", "table c", "table p");
            dialect.transactions()
                    .run(connection, script("INSERT INTO p VALUES (9); INSERT INTO c VALUES (9)"), List::of, s -> {});
        }
    }

    @Test
    void ownersOfUncheckedReferencesAreLeftAlone() throws Exception {
        try (Connection connection = open("?foreign_keys=false")) {
            execute(connection, "CREATE TABLE p (id INTEGER PRIMARY KEY)", "CREATE TABLE c (p INTEGER REFERENCES p)");
            dialect.transactions().run(connection, script("INSERT INTO c VALUES (9)"), List::of, s -> {});
        }
    }

    @Test
    void refusedCommitsAreUndone() throws Exception {
        try (Connection connection = open("?foreign_keys=true")) {
            execute(
                    connection,
                    "CREATE TABLE p (id INTEGER PRIMARY KEY)",
                    "CREATE TABLE c (p INTEGER REFERENCES p DEFERRABLE INITIALLY DEFERRED)");
            StatementFailure failure = catchThrowableOfType(
                    StatementFailure.class,
                    () -> dialect.transactions()
                            .run(connection, script("INSERT INTO c VALUES (9)"), List::of, s -> {}));
            assertThat(failure.statement()).isEmpty();
            assertThat(failure.duringCommit()).isTrue();
            execute(connection, "BEGIN", "COMMIT");
        }
    }

    @Test
    void ddlIsUndoneWithItsTransaction() throws Exception {
        try (Connection connection = open("")) {
            assertThatThrownBy(() -> dialect.transactions()
                            .run(
                                    connection,
                                    script("CREATE TABLE t (a); INSERT INTO nowhere VALUES (1)"),
                                    List::of,
                                    s -> {}))
                    .isInstanceOf(StatementFailure.class);
            assertThat(dialect.sessions().tableExists(connection, "", "t")).isFalse();
        }
    }

    @Test
    void fullDisksAreSeenAsSuch() throws SQLException {
        try (Connection connection = open("")) {
            execute(connection, "CREATE TABLE t (a)", "PRAGMA max_page_count = 4");
            String sql = "INSERT INTO t VALUES (randomblob(100000))";
            SQLException full = catchThrowableOfType(SQLException.class, () -> execute(connection, sql));
            assertThat(dialect.errors().read(full, sql).kind()).isEqualTo(Kind.DISK_FULL);
        }
    }

    private Connection open(String parameters) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("x.db") + parameters);
        dialect.sessions().prepare(connection);
        return connection;
    }

    private List<SqlStatement> script(String sql) {
        return StatementReader.readAll(TextSlice.ofString("test", sql), dialect.syntax(), Splitting.lexer());
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
