package dev.godwit.lint.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.FormReader;
import dev.godwit.lint.rule.Facts;
import dev.godwit.lint.rule.Known;
import dev.godwit.lint.rule.Server;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.lint.rule.TargetVersion;
import dev.godwit.sql.Splitting;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementReader;
import dev.godwit.sql.TextSlice;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an ALTER TABLE is reckoned to cost is what MariaDB accepts as its algorithm and lock. */
class OnlineDdlTest {

    private static final String TABLES = """
            CREATE TABLE other (id bigint PRIMARY KEY);
            CREATE TABLE t (id bigint PRIMARY KEY, a int, b varchar(20) NOT NULL, c varchar(40), d text, g geometry NOT NULL);
            CREATE TABLE texts (id bigint PRIMARY KEY, a int, b varchar(20) NOT NULL, d text, e text, FULLTEXT KEY f (d));
            CREATE TABLE places (id bigint PRIMARY KEY, a int, b varchar(20) NOT NULL, d text, g geometry NOT NULL, SPATIAL INDEX (g));
            CREATE TABLE numbered (id bigint PRIMARY KEY, d text, FTS_DOC_ID bigint unsigned NOT NULL UNIQUE);
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ADD COLUMN x int                                    | INSTANT
                    ADD COLUMN x int NOT NULL DEFAULT 7                 | INSTANT
                    ADD COLUMN x int FIRST                              | INSTANT
                    ADD COLUMN x int AS (a + 1) VIRTUAL                 | INSTANT
                    ADD COLUMN x int AS (a + 1) STORED                  | COPY
                    ADD COLUMN x varchar(40) DEFAULT uuid()             | COPY
                    DROP COLUMN a                                       | INSTANT
                    MODIFY COLUMN a bigint                              | COPY
                    MODIFY COLUMN b varchar(30) NOT NULL                | INSTANT
                    MODIFY COLUMN b varchar(20) NULL                    | REBUILD
                    MODIFY COLUMN c varchar(40) NOT NULL                | REBUILD
                    MODIFY COLUMN c varchar(10)                         | COPY
                    CHANGE COLUMN a x int                               | INSTANT
                    RENAME COLUMN a TO x                                | INSTANT
                    ALTER COLUMN a SET DEFAULT 3                        | INSTANT
                    ADD INDEX i (a)                                     | IN_PLACE
                    ADD UNIQUE INDEX i (a)                              | IN_PLACE
                    ADD FULLTEXT INDEX i (d)                            | SHARED_REBUILD
                    ADD FULLTEXT INDEX i (d), ADD FULLTEXT INDEX j (b)  | COPY
                    ADD COLUMN x int AUTO_INCREMENT UNIQUE              | SHARED_REBUILD
                    ADD SPATIAL INDEX i (g)                             | SHARED
                    DROP PRIMARY KEY                                    | COPY
                    DROP PRIMARY KEY, ADD PRIMARY KEY (id, b)           | REBUILD
                    ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES other (id) | COPY
                    ADD CONSTRAINT k CHECK (a > 0)                      | COPY
                    CONVERT TO CHARACTER SET latin1                     | COPY
                    FORCE                                               | REBUILD
                    ENGINE=InnoDB                                       | REBUILD
                    COMMENT='x'                                         | INSTANT
                    """)
    void costsWhatMariadbSays(String action, Cost expected) throws SQLException {
        Form.AlterTable alter = alter("mariadb", "ALTER TABLE t " + action);
        assertThat(cost("mariadb", alter, TargetVersion.of(11, 4))).isEqualTo(expected);
        assertThat(accepted(action)).as("what the server accepts").isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    texts    | ADD COLUMN x int                           | SHARED_REBUILD
                    texts    | ADD COLUMN x int AS (a + 1) VIRTUAL        | INSTANT
                    texts    | DROP COLUMN a                              | SHARED_REBUILD
                    texts    | RENAME COLUMN a TO x                       | INSTANT
                    texts    | MODIFY COLUMN b varchar(30) NOT NULL       | INSTANT
                    texts    | MODIFY COLUMN b varchar(20) NULL           | SHARED_REBUILD
                    texts    | ADD INDEX i (a)                            | IN_PLACE
                    texts    | ADD FULLTEXT INDEX i (e)                   | SHARED
                    texts    | FORCE                                      | SHARED_REBUILD
                    texts    | MODIFY COLUMN a bigint                     | COPY
                    places   | ADD COLUMN x int                           | INSTANT
                    places   | DROP COLUMN a                              | INSTANT
                    places   | MODIFY COLUMN b varchar(20) NULL           | SHARED_REBUILD
                    places   | DROP PRIMARY KEY, ADD PRIMARY KEY (id, b)  | SHARED_REBUILD
                    places   | ADD FULLTEXT INDEX i (d)                   | SHARED_REBUILD
                    places   | FORCE                                      | SHARED_REBUILD
                    numbered | ADD FULLTEXT INDEX i (d)                   | SHARED
                    numbered | ADD COLUMN x int                           | INSTANT
                    """)
    void indexesOfTheTableCostWhatMariadbSays(String table, String action, Cost expected) throws SQLException {
        String sql = "ALTER TABLE " + table + " " + action;
        assertThat(cost("mariadb", alter("mariadb", sql), TargetVersion.of(11, 4)))
                .isEqualTo(expected);
        assertThat(acceptedOf(sql)).as("what the server accepts").isEqualTo(expected);
    }

    /** The cheapest algorithm and lock that the server accepts. */
    private static Cost accepted(String action) throws SQLException {
        return acceptedOf("ALTER TABLE t " + action);
    }

    private static Cost acceptedOf(String sql) throws SQLException {
        try (TestDatabase database = TestDatabase.create(Engine.MARIADB);
                Connection connection = prepared(database)) {
            String way = AlgorithmQuestion.of(statement("mariadb", sql))
                    .orElseThrow()
                    .ask(connection)
                    .orElseThrow();
            return switch (way) {
                case "INSTANT" -> Cost.INSTANT;
                case "NOCOPY, LOCK=NONE" -> Cost.IN_PLACE;
                case "INPLACE, LOCK=NONE" -> Cost.REBUILD;
                case "NOCOPY, LOCK=SHARED" -> Cost.SHARED;
                case "INPLACE, LOCK=SHARED" -> Cost.SHARED_REBUILD;
                default -> Cost.COPY;
            };
        }
    }

    private static Connection prepared(TestDatabase database) throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES.split(";\n")) {
                statement.execute(table);
            }
        }
        return connection;
    }

    private static boolean runs(String action, String options) throws SQLException {
        try (TestDatabase database = TestDatabase.create(Engine.MARIADB);
                Connection connection = prepared(database);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE t " + action + ", " + options);
            return true;
        } catch (SQLException refused) {
            assertThat(refused.getErrorCode()).as(refused.getMessage()).isIn(1845, 1846);
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MODIFY COLUMN a bigint",
                "DROP PRIMARY KEY",
                "ADD CONSTRAINT k CHECK (a > 0)",
                "CONVERT TO CHARACTER SET latin1",
                "ADD COLUMN x int AS (a + 1) STORED",
                "ADD COLUMN x varchar(40) DEFAULT uuid()",
                "ADD FULLTEXT INDEX i (d)",
                "ADD SPATIAL INDEX i (g)",
                "ADD COLUMN x int AUTO_INCREMENT UNIQUE",
                "ADD FULLTEXT INDEX i (d), ADD FULLTEXT INDEX j (b)",
                "ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES other (id)"
            })
    void aCopyIsMadeWhileOthersWriteExactlyWhereMariadbAllowsIt(String action) throws SQLException {
        Form.AlterTable alter = alter("mariadb", "ALTER TABLE t " + action);
        Server server = new Server("mariadb", TargetVersion.of(11, 4), Facts.NONE);
        boolean said = alter.actions().stream().allMatch(each -> OnlineCopy.isPossible(alter, each, server));
        assertThat(said).isEqualTo(runs(action, "ALGORITHM=COPY, LOCK=NONE"));
    }

    @Test
    void olderServersDoLessAtOnce() {
        assertThat(cost("mysql", "ADD COLUMN x int", TargetVersion.of(5, 7))).isEqualTo(Cost.REBUILD);
        assertThat(cost("mysql", "ADD COLUMN x int", TargetVersion.of(8, 0, 12)))
                .isEqualTo(Cost.INSTANT);
        assertThat(cost("mysql", "ADD COLUMN x int FIRST", TargetVersion.of(8, 0, 28)))
                .isEqualTo(Cost.REBUILD);
        assertThat(cost("mysql", "DROP COLUMN a", TargetVersion.of(8, 0, 28))).isEqualTo(Cost.REBUILD);
        assertThat(cost("mysql", "DROP COLUMN a", TargetVersion.of(8, 0, 29))).isEqualTo(Cost.INSTANT);
        assertThat(cost("mariadb", "DROP COLUMN a", TargetVersion.of(10, 3))).isEqualTo(Cost.REBUILD);
    }

    private static Cost cost(String engine, String action, TargetVersion version) {
        return cost(engine, alter(engine, "ALTER TABLE t " + action), version);
    }

    private static Cost cost(String engine, Form.AlterTable alter, TargetVersion version) {
        Known known = new Known();
        for (String table : TABLES.split(";\n")) {
            known.did(form(engine, table));
        }
        StatementView view = new StatementView(
                statement(engine, "ALTER TABLE t"),
                alter,
                false,
                List.of(),
                List.of(),
                List.of(),
                known,
                new Server(engine, version, Facts.NONE));
        OnlineDdl costs = new OnlineDdl(alter, view);
        return alter.actions().stream().map(costs::of).max(Cost::compareTo).orElseThrow();
    }

    private static Form.AlterTable alter(String engine, String sql) {
        return (Form.AlterTable) form(engine, sql);
    }

    private static Form form(String engine, String sql) {
        Dialect dialect = Dialects.standard().named(engine).orElseThrow();
        return new FormReader(dialect.syntax()).read(statement(engine, sql));
    }

    private static SqlStatement statement(String engine, String sql) {
        Dialect dialect = Dialects.standard().named(engine).orElseThrow();
        return StatementReader.readAll(TextSlice.ofString("t", sql), dialect.syntax(), Splitting.none())
                .get(0);
    }
}
