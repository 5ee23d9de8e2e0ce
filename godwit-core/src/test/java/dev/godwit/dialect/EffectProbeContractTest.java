package dev.godwit.dialect;

import static dev.godwit.dialect.ContractDatabase.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A fingerprint changes when a statement takes effect, and only then, on the real engine. */
@ParameterizedClass
@EnumSource
class EffectProbeContractTest {

    private final ContractEngine engine;
    private ContractDatabase database;
    private Connection connection;

    EffectProbeContractTest(ContractEngine engine) {
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

    @Test
    void seesEveryStepOfACommonHistory() throws SQLException {
        common().forEach(this::assertVisible);
    }

    private List<String> common() {
        return List.of(
                "CREATE TABLE customers (id INT NOT NULL PRIMARY KEY, name VARCHAR(50) DEFAULT 'x')",
                "CREATE TABLE Orders (id INT NOT NULL PRIMARY KEY, customer INT, FOREIGN KEY (customer) REFERENCES customers (id))",
                "-- a note\nALTER TABLE Orders ADD total DECIMAL(10, 2)",
                "/* more */ CREATE INDEX orders_total ON Orders (total)",
                "CREATE VIEW big_orders AS SELECT id FROM Orders WHERE total > 100",
                "DROP VIEW big_orders",
                engine == ContractEngine.SQLSERVER || engine.isMysqlFamily()
                        ? "DROP INDEX orders_total ON Orders"
                        : "DROP INDEX orders_total",
                engine == ContractEngine.SQLSERVER
                        ? "EXEC sp_rename 'dbo.Orders', 'purchases'"
                        : "ALTER TABLE Orders RENAME TO purchases",
                "DROP TABLE purchases",
                "DROP TABLE customers");
    }

    @Test
    void seesWhatOnlyThisEngineHas() throws SQLException {
        execute(connection, "CREATE TABLE t (a INT NOT NULL PRIMARY KEY, b INT DEFAULT 1, c VARCHAR(20))");
        own().forEach(this::assertVisible);
    }

    private List<String> own() {
        return switch (engine) {
            case MARIADB ->
                List.of(
                        "ALTER TABLE t MODIFY c VARCHAR(30) NOT NULL COMMENT 'new'",
                        "ALTER TABLE t COMMENT = 'texts'",
                        "ALTER TABLE t ADD CONSTRAINT positive CHECK (b > 0)",
                        "ALTER TABLE t ADD COLUMN d INT GENERATED ALWAYS AS (a + b) STORED",
                        "ALTER TABLE t DROP COLUMN d",
                        "ALTER TABLE t ENGINE = Aria",
                        "ALTER TABLE t PARTITION BY HASH (a) PARTITIONS 2",
                        "ALTER TABLE t REMOVE PARTITIONING",
                        "RENAME TABLE t TO u, u TO v",
                        "RENAME TABLE `v` TO `t`",
                        "CREATE SEQUENCE numbers START WITH 5",
                        "DROP SEQUENCE numbers",
                        "CREATE TABLE copied SELECT a, b FROM t",
                        "CREATE TABLE aliked LIKE t",
                        "DROP TABLE copied, aliked",
                        "CREATE TRIGGER before_t BEFORE INSERT ON t FOR EACH ROW SET NEW.b = 2",
                        "DROP TRIGGER before_t",
                        "CREATE DEFINER = CURRENT_USER PROCEDURE twice(n INT) BEGIN SELECT n; SELECT n; END",
                        "/*!50003 DROP PROCEDURE twice */",
                        "CREATE FUNCTION one() RETURNS INT DETERMINISTIC RETURN 1",
                        "CREATE OR REPLACE FUNCTION one() RETURNS INT DETERMINISTIC RETURN 11",
                        "DROP FUNCTION one",
                        "CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO DELETE FROM t",
                        "ALTER EVENT nightly DISABLE",
                        "DROP EVENT nightly",
                        "SET STATEMENT max_statement_time = 60 FOR ALTER TABLE t ADD e INT",
                        "CREATE UNIQUE INDEX c_once ON t (c)",
                        "ALTER DATABASE CHARACTER SET latin2");
            case MYSQL ->
                List.of(
                        "ALTER TABLE t MODIFY c VARCHAR(30) NOT NULL COMMENT 'new'",
                        "ALTER TABLE t ADD CONSTRAINT positive CHECK (b > 0)",
                        "RENAME TABLE t TO u, u TO v",
                        "RENAME TABLE `v` TO `t`",
                        "CREATE TRIGGER before_t BEFORE INSERT ON t FOR EACH ROW SET NEW.b = 2",
                        "DROP TRIGGER before_t",
                        "CREATE PROCEDURE twice(n INT) BEGIN SELECT n; SELECT n; END",
                        "DROP PROCEDURE twice",
                        "CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO DELETE FROM t",
                        "DROP EVENT nightly",
                        "ALTER DATABASE CHARACTER SET latin2");
            case SQLITE ->
                List.of(
                        "ALTER TABLE t RENAME COLUMN c TO cc",
                        "ALTER TABLE t DROP COLUMN cc",
                        "CREATE TRIGGER after_t AFTER INSERT ON t BEGIN DELETE FROM t WHERE a = 0; SELECT 1; END",
                        "DROP TRIGGER after_t",
                        "CREATE VIRTUAL TABLE words USING fts5(body)",
                        "DROP TABLE words",
                        "CREATE UNIQUE INDEX main.b_once ON t (b)",
                        "CREATE TABLE copied AS SELECT a FROM t");
            case H2 ->
                List.of(
                        "ALTER TABLE t ALTER COLUMN c SET NOT NULL",
                        "ALTER TABLE t ALTER COLUMN c RENAME TO cc",
                        "ALTER TABLE t ADD CONSTRAINT positive CHECK (b > 0)",
                        "ALTER TABLE t DROP CONSTRAINT positive",
                        "COMMENT ON TABLE t IS 'texts'",
                        "CREATE SCHEMA sales",
                        "CREATE TABLE sales.t (a INT)",
                        "DROP SCHEMA sales CASCADE",
                        "CREATE SEQUENCE numbers START WITH 5",
                        "ALTER SEQUENCE numbers INCREMENT BY 2",
                        "DROP SEQUENCE numbers",
                        "CREATE DOMAIN email AS VARCHAR(100) CHECK (POSITION('@', VALUE) > 1)",
                        "CREATE ALIAS twice AS 'int twice(int n) { return 2 * n; }'",
                        "DROP ALIAS twice",
                        "CREATE TABLE copied AS SELECT a FROM t",
                        "CREATE SYNONYM other FOR copied");
            case SQLSERVER ->
                List.of(
                        "ALTER TABLE t ALTER COLUMN c NVARCHAR(30) NOT NULL",
                        "ALTER TABLE t ADD CONSTRAINT positive CHECK (b > 0)",
                        "CREATE PROCEDURE twice @n INT AS BEGIN SELECT @n; SELECT @n END",
                        "DROP PROCEDURE twice",
                        "CREATE TRIGGER after_t ON t AFTER INSERT AS SELECT 1",
                        "DROP TRIGGER after_t",
                        "CREATE SEQUENCE numbers START WITH 5",
                        "EXEC sp_rename 't.c', 'cc', 'COLUMN'");
        };
    }

    @Test
    void staysTheSameWhenNothingHappens() throws SQLException {
        execute(connection, "CREATE TABLE t (id " + engine.dialect().columns().identity() + ", b INT)");
        execute(connection, "CREATE TABLE other (b INT)");
        SqlStatement alter = engine.statement("ALTER TABLE t ADD c INT");
        String before = fingerprint(alter).orElseThrow();
        assertThat(fingerprint(alter)).hasValue(before);
        execute(connection, "INSERT INTO t (b) VALUES (1)", "INSERT INTO t (b) VALUES (2)", "DELETE FROM t");
        execute(connection, "DROP TABLE other", "CREATE TABLE third (b INT)");
        assertThat(fingerprint(alter)).as("after data and other tables changed").hasValue(before);
        try (Connection second = database.open()) {
            assertThat(engine.dialect().probe().fingerprint(second, alter)).hasValue(before);
        }
    }

    @Test
    void failedStatementLeavesTheFingerprint() throws SQLException {
        execute(connection, "CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (1)");
        SqlStatement index = engine.statement("CREATE UNIQUE INDEX a_once ON t (a)");
        String before = fingerprint(index).orElseThrow();
        boolean failed = false;
        try {
            execute(connection, index.text());
        } catch (SQLException e) {
            failed = true;
        }
        assertThat(failed).isTrue();
        assertThat(fingerprint(index)).hasValue(before);
    }

    @Test
    void namesOfOtherDatabasesAreFound() throws SQLException {
        assumeTrue(engine.isMysqlFamily(), "Only MySQL and MariaDB reach other databases by name.");
        String other = engine.dialect().sessions().currentSchema(connection) + "_other";
        try {
            assertVisible("CREATE DATABASE " + other);
            assertVisible("CREATE TABLE " + other + ".t (a INT)");
            assertVisible("ALTER TABLE `" + other + "`.`t` ADD b INT");
        } finally {
            assertVisible("DROP DATABASE " + other);
        }
    }

    @Test
    void whatHappensInAnotherSchemaIsNotSeen() throws SQLException {
        assumeTrue(engine == ContractEngine.H2, "The others have no schemas, or tests of their own.");
        execute(
                connection,
                "CREATE SCHEMA a",
                "CREATE SCHEMA b",
                "CREATE TABLE a.t (n INT)",
                "CREATE TABLE b.t (n INT)");
        execute(connection, "SET SCHEMA a");
        for (String sql : List.of("CREATE INDEX i ON t (n)", "CREATE INDEX a.i ON a.t (n)", "CREATE SEQUENCE s")) {
            SqlStatement statement = engine.statement(sql);
            String before = fingerprint(statement).orElseThrow();
            execute(
                    connection,
                    "CREATE INDEX b.i ON b.t (n)",
                    "CREATE SEQUENCE b.s",
                    "CREATE TABLE b.t_copy_1_2 (n INT)");
            assertThat(fingerprint(statement)).as(sql).hasValue(before);
            execute(connection, "DROP INDEX b.i", "DROP SEQUENCE b.s", "DROP TABLE b.t_copy_1_2");
        }
        assertVisible("CREATE INDEX i ON t (n)");
        assertVisible("CREATE INDEX b.i ON b.t (n)");
    }

    /** Rows may have come after it. */
    @Test
    void truncatingIsRepeatableWhileNothingIsThere() throws SQLException {
        assumeTrue(engine.isMysqlFamily() || engine == ContractEngine.H2, "The others undo it, or do not know it.");
        execute(connection, "CREATE TABLE t (a INT)");
        String schema = engine.dialect().sessions().currentSchema(connection);
        for (String sql :
                List.of("TRUNCATE TABLE t", "TRUNCATE TABLE " + schema + ".t", "/* all */ truncate table t")) {
            SqlStatement truncate = engine.statement(sql);
            assertThat(engine.dialect().probe().isRepeatable(truncate)).isFalse();
            assertThat(engine.dialect().probe().isRepeatableNow(connection, truncate))
                    .as(sql)
                    .isTrue();
            execute(connection, "INSERT INTO t VALUES (1)");
            assertThat(engine.dialect().probe().isRepeatableNow(connection, truncate))
                    .as(sql)
                    .isFalse();
            execute(connection, "DELETE FROM t");
        }
        assertThat(engine.dialect().probe().isRepeatableNow(connection, engine.statement("ANALYZE TABLE t")))
                .isTrue();
        assertThat(engine.dialect().probe().isRepeatableNow(connection, engine.statement("DROP TABLE t")))
                .isFalse();
    }

    @Test
    void saysNothingOfWhatTheCatalogueDoesNotShow() throws SQLException {
        execute(connection, "CREATE TABLE t (a INT)");
        List<String> invisible = switch (engine) {
            case MARIADB, MYSQL ->
                List.of(
                        "TRUNCATE TABLE t",
                        "GRANT SELECT ON t TO somebody",
                        "OPTIMIZE TABLE t",
                        "ANALYZE TABLE t",
                        "FLUSH TABLES",
                        "CREATE USER somebody",
                        "CREATE TEMPORARY TABLE x (a INT)",
                        "CALL p()",
                        "ALTER TABLE t TRUNCATE PARTITION p0",
                        "ALTER TABLE t EXCHANGE PARTITION p0 WITH TABLE u",
                        "CREATE OR REPLACE TABLE t (a INT)",
                        "INSERT INTO t VALUES (1)");
            case SQLITE ->
                List.of("VACUUM", "PRAGMA journal_mode = WAL", "ATTACH 'x' AS y", "INSERT INTO t VALUES (1)");
            case H2 ->
                List.of("TRUNCATE TABLE t", "ANALYZE", "GRANT SELECT ON t TO PUBLIC", "INSERT INTO t VALUES (1)");
            case SQLSERVER ->
                List.of(
                        "BACKUP DATABASE x TO DISK = 'x'",
                        "RECONFIGURE",
                        "INSERT INTO t VALUES (1)",
                        "CREATE TABLE x (a INT); CREATE TABLE y (a INT)",
                        "CREATE TABLE x (a INT) DROP TABLE t");
        };
        for (String sql : invisible) {
            assertThat(fingerprint(engine.statement(sql))).as(sql).isEmpty();
        }
    }

    private void assertVisible(String sql) {
        SqlStatement statement = engine.statement(sql);
        try {
            String before = fingerprint(statement).orElseThrow();
            execute(connection, statement.text());
            assertThat(fingerprint(statement).orElseThrow()).as(sql).isNotEqualTo(before);
        } catch (SQLException e) {
            throw new AssertionError(sql + ": " + e.getMessage(), e);
        }
    }

    private Optional<String> fingerprint(SqlStatement statement) throws SQLException {
        return engine.dialect().probe().fingerprint(connection, statement);
    }
}
