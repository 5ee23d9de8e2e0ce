package dev.godwit.dialect;

import static dev.godwit.dialect.ContractDatabase.execute;
import static dev.godwit.dialect.ContractDatabase.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What statements do to a transaction: what is said of them, and for those that end one, that the real engine agrees. */
@ParameterizedClass
@EnumSource
class NaturesContractTest {

    private final ContractEngine engine;

    NaturesContractTest(ContractEngine engine) {
        this.engine = engine;
    }

    @Test
    void everyStatementHasItsNature() {
        List<String> wrong = new ArrayList<>();
        table().strip().lines().forEach(line -> {
            String[] parts = line.strip().split("\\s+", 2);
            String sql = parts[1].replace("⏎", "\n");
            StatementNature nature = engine.dialect().natures().of(engine.statement(sql));
            if (!nature.name().equals(parts[0])) {
                wrong.add(nature + " instead of " + line);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private String table() {
        return switch (engine) {
            case MARIADB, MYSQL -> """
                PLAIN    INSERT INTO t VALUES (1)
                PLAIN    /* note */ UPDATE t SET a = 1
                PLAIN    -- note ⏎ DELETE FROM t
                PLAIN    REPLACE INTO t VALUES (1)
                PLAIN    SELECT 1
                PLAIN    (SELECT 1)
                PLAIN    WITH x AS (SELECT 1) SELECT * FROM x
                PLAIN    DO RELEASE_LOCK('x')
                PLAIN    LOAD DATA LOCAL INFILE 'x' INTO TABLE t
                PLAIN    SAVEPOINT a
                PLAIN    ROLLBACK TO SAVEPOINT a
                PLAIN    RELEASE SAVEPOINT a
                PLAIN    CREATE TEMPORARY TABLE x (a INT)
                PLAIN    DROP TEMPORARY TABLE IF EXISTS x
                PLAIN    SHOW TABLES
                ALONE    LOAD INDEX INTO CACHE t
                ALONE    CREATE TABLE t (a INT)
                ALONE    /*!40101 CREATE TABLE t (a INT) */
                ALONE    CREATE OR REPLACE VIEW v AS SELECT 1
                ALONE    CREATE DEFINER = root@localhost PROCEDURE p() SELECT 1
                ALONE    ALTER TABLE t ADD a INT
                ALONE    /*!40000 ALTER TABLE t DISABLE KEYS */
                ALONE    DROP TABLE t
                ALONE    RENAME TABLE a TO b
                ALONE    TRUNCATE t
                ALONE    GRANT SELECT ON t TO x
                ALONE    REVOKE SELECT ON t FROM x
                ALONE    SET PASSWORD FOR x = PASSWORD('y')
                ALONE    SET GLOBAL max_connections = 5
                ALONE    SET @@global.max_connections = 5
                ALONE    SET sql_mode = '', GLOBAL max_connections = 5
                ALONE    LOCK TABLES t WRITE
                ALONE    UNLOCK TABLES
                ALONE    FLUSH TABLES
                ALONE    ANALYZE TABLE t
                ALONE    OPTIMIZE TABLE t
                ALONE    REPAIR TABLE t
                ALONE    CALL p()
                ALONE    EXECUTE s
                ALONE    XA START 'x'
                ALONE    BEGIN NOT ATOMIC SELECT 1; END
                ALONE    INSTALL PLUGIN x SONAME 'y'
                ALONE    SET STATEMENT max_statement_time = 1 FOR ALTER TABLE t ADD a INT
                PLAIN    SET STATEMENT max_statement_time = 1 FOR UPDATE t SET a = 1
                SESSION  SET FOREIGN_KEY_CHECKS = 0
                SESSION  SET SESSION sql_mode = 'ANSI'
                SESSION  SET NAMES utf8mb4
                SESSION  SET @x = 1
                SESSION  /*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */
                SESSION  USE shop
                SESSION  PREPARE s FROM 'SELECT 1'
                BEGIN    BEGIN
                BEGIN    begin work
                BEGIN    START TRANSACTION WITH CONSISTENT SNAPSHOT
                COMMIT   COMMIT
                ROLLBACK ROLLBACK
                """;
            case SQLITE -> """
                PLAIN    CREATE TABLE t (a)
                PLAIN    ALTER TABLE t ADD b
                PLAIN    INSERT INTO t VALUES (1)
                PLAIN    REINDEX
                PLAIN    ANALYZE
                PLAIN    SAVEPOINT a
                PLAIN    RELEASE a
                PLAIN    ROLLBACK TO a
                PLAIN    PRAGMA user_version = 3
                PLAIN    PRAGMA main.table_info(t)
                PLAIN    PRAGMA foreign_key_check
                PLAIN    PRAGMA defer_foreign_keys = ON
                SESSION  PRAGMA foreign_keys = OFF
                SESSION  pragma Foreign_Keys(0)
                SESSION  PRAGMA main.synchronous = OFF
                SESSION  PRAGMA legacy_alter_table = ON
                ALONE    PRAGMA journal_mode = WAL
                ALONE    PRAGMA main.auto_vacuum = 1
                ALONE    PRAGMA wal_checkpoint
                ALONE    PRAGMA page_size = 8192
                ALONE    VACUUM
                ALONE    ATTACH 'x' AS y
                ALONE    DETACH y
                BEGIN    BEGIN
                BEGIN    BEGIN EXCLUSIVE TRANSACTION
                COMMIT   COMMIT
                COMMIT   END TRANSACTION
                ROLLBACK ROLLBACK
                """;
            case H2 -> """
                PLAIN    INSERT INTO t VALUES (1)
                PLAIN    MERGE INTO t KEY (a) VALUES (1)
                PLAIN    SELECT 1
                PLAIN    SAVEPOINT a
                PLAIN    ROLLBACK TO SAVEPOINT a
                ALONE    CREATE TABLE t (a INT)
                ALONE    ALTER TABLE t ADD b INT
                ALONE    DROP TABLE t
                ALONE    TRUNCATE TABLE t
                ALONE    COMMENT ON TABLE t IS 'x'
                ALONE    GRANT SELECT ON t TO PUBLIC
                ALONE    CALL f()
                ALONE    EXECUTE IMMEDIATE 'SELECT 1'
                ALONE    RUNSCRIPT FROM 'x'
                ALONE    ANALYZE
                ALONE    COMMIT TRANSACTION x
                SESSION  SET SCHEMA x
                SESSION  SET REFERENTIAL_INTEGRITY FALSE
                SESSION  SET @x = 1
                BEGIN    BEGIN
                COMMIT   COMMIT
                ROLLBACK ROLLBACK
                """;
            case SQLSERVER -> """
                PLAIN    CREATE TABLE t (a INT)
                PLAIN    INSERT INTO t VALUES (1) UPDATE t SET a = 2
                PLAIN    SET NOCOUNT ON; INSERT INTO t VALUES (1)
                PLAIN    EXEC sp_rename 'a', 'b'
                PLAIN    CREATE PROCEDURE p AS BEGIN TRAN; UPDATE t SET a = 1; COMMIT
                PLAIN    CREATE OR ALTER TRIGGER x ON t AFTER INSERT AS ROLLBACK
                PLAIN    SELECT 'CREATE DATABASE x; COMMIT'
                PLAIN    BEGIN TRY SELECT 1 END TRY BEGIN CATCH THROW END CATCH
                ALONE    CREATE DATABASE x
                ALONE    ALTER DATABASE CURRENT SET RECOVERY SIMPLE
                ALONE    IF DB_ID('x') IS NOT NULL DROP DATABASE x
                ALONE    BACKUP DATABASE x TO DISK = 'y'
                ALONE    EXEC sp_configure 'x', 1 RECONFIGURE
                ALONE    CREATE FULLTEXT INDEX ON t (a) KEY INDEX b
                ALONE    ALTER INDEX a ON t REBUILD WITH (ONLINE = ON, RESUMABLE = ON)
                ALONE    BEGIN TRAN UPDATE t SET a = 1 COMMIT
                ALONE    BEGIN TRY BEGIN TRANSACTION UPDATE t SET a = 1 COMMIT END TRY BEGIN CATCH ROLLBACK END CATCH
                ALONE    EXEC master.dbo.sp_addlinkedserver 'x'
                SESSION  SET ANSI_NULLS ON
                SESSION  SET IDENTITY_INSERT dbo.t ON
                SESSION  USE shop
                SESSION  USE [shop]; SET QUOTED_IDENTIFIER ON
                BEGIN    BEGIN TRANSACTION
                COMMIT   COMMIT
                COMMIT   IF @@TRANCOUNT > 0 COMMIT TRANSACTION
                ROLLBACK ROLLBACK TRANSACTION
                """;
        };
    }

    @Test
    void theEngineAgrees() throws SQLException {
        try (ContractDatabase database = engine.createDatabase();
                Connection connection = database.open();
                Connection observer = database.open()) {
            execute(connection, "CREATE TABLE probe (a INT)", "CREATE TABLE t (a INT, c VARCHAR(9))");
            for (String sql : executable()) {
                StatementNature nature = engine.dialect().natures().of(engine.statement(sql));
                execute(connection, "DELETE FROM probe");
                connection.setAutoCommit(false);
                execute(connection, "INSERT INTO probe VALUES (1)", sql);
                connection.rollback();
                connection.setAutoCommit(true);
                assertThat(query(observer, "SELECT a FROM probe").isEmpty())
                        .as(sql + " is " + nature)
                        .isEqualTo(nature == StatementNature.PLAIN || nature == StatementNature.SESSION);
            }
        }
    }

    private List<String> executable() {
        return switch (engine) {
            case MARIADB, MYSQL ->
                List.of(
                        "INSERT INTO t (a) VALUES (1)",
                        "SET @x = 1",
                        "SET FOREIGN_KEY_CHECKS = 1",
                        "CREATE TEMPORARY TABLE x (a INT)",
                        "DROP TEMPORARY TABLE x",
                        "SHOW TABLES",
                        "PREPARE s FROM 'SELECT 1'",
                        "DEALLOCATE PREPARE s",
                        "CREATE TABLE u (a INT)",
                        "ALTER TABLE u ADD b INT",
                        "CREATE INDEX b ON u (b)",
                        "RENAME TABLE u TO v",
                        "TRUNCATE TABLE v",
                        "DROP TABLE v",
                        "CREATE VIEW w AS SELECT 1",
                        "DROP VIEW w",
                        "CREATE PROCEDURE p() SELECT 1",
                        "DROP PROCEDURE p",
                        "ANALYZE TABLE t",
                        "OPTIMIZE TABLE t",
                        "FLUSH TABLES t");
            case SQLITE ->
                List.of(
                        "CREATE TABLE u (a)",
                        "INSERT INTO t (a) VALUES (1)",
                        "PRAGMA user_version = 3",
                        "ANALYZE",
                        "PRAGMA foreign_key_check",
                        "PRAGMA defer_foreign_keys = ON");
            case H2 ->
                List.of(
                        "INSERT INTO t (a) VALUES (1)",
                        "SET SCHEMA public",
                        "SET LOCK_TIMEOUT 1000",
                        "SET @x = 1",
                        "CREATE TABLE u (a INT)",
                        "ALTER TABLE u ADD b INT",
                        "CREATE INDEX ub ON u (b)",
                        "TRUNCATE TABLE u",
                        "COMMENT ON TABLE u IS 'x'",
                        "GRANT SELECT ON u TO PUBLIC",
                        "DROP TABLE u",
                        "ANALYZE");
            case SQLSERVER ->
                List.of("CREATE TABLE u (a INT)", "INSERT INTO t (a) VALUES (1)", "SET NOCOUNT ON", "DROP TABLE u");
        };
    }
}
