package dev.godwit.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.StatementNature;
import dev.godwit.sql.Splitting;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementReader;
import dev.godwit.sql.TextSlice;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresqlNaturesTest {

    private final PostgresqlSyntax syntax = new PostgresqlSyntax();
    private final PostgresqlNatures natures = new PostgresqlNatures(syntax);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLAIN|CREATE TABLE t (a int)",
                "PLAIN|CREATE INDEX i ON t (a)",
                "ALONE|CREATE INDEX CONCURRENTLY i ON t (a)",
                "ALONE|create unique index concurrently if not exists i on t (a)",
                "PLAIN|CREATE INDEX \"concurrently\" ON t (a)",
                "PLAIN|CREATE INDEX i ON t (a) /* CONCURRENTLY */ WHERE b = 'CONCURRENTLY'",
                "ALONE|DROP INDEX CONCURRENTLY i",
                "PLAIN|DROP INDEX i",
                "PLAIN|REINDEX TABLE t",
                "PLAIN|REINDEX (VERBOSE) INDEX i",
                "ALONE|REINDEX TABLE CONCURRENTLY t",
                "ALONE|REINDEX (CONCURRENTLY) INDEX i",
                "ALONE|REINDEX DATABASE d",
                "ALONE|REINDEX SCHEMA s",
                "ALONE|REINDEX SYSTEM d",
                "ALONE|VACUUM",
                "ALONE|VACUUM (ANALYZE) t",
                "PLAIN|ANALYZE t",
                "ALONE|CLUSTER",
                "ALONE|CLUSTER VERBOSE",
                "ALONE|CLUSTER (VERBOSE)",
                "PLAIN|CLUSTER t USING i",
                "PLAIN|CLUSTER VERBOSE t",
                "ALONE|CREATE DATABASE d",
                "ALONE|DROP DATABASE d",
                "PLAIN|ALTER DATABASE d SET work_mem = '1MB'",
                "ALONE|ALTER DATABASE d SET TABLESPACE s",
                "ALONE|CREATE TABLESPACE s LOCATION '/x'",
                "ALONE|DROP TABLESPACE s",
                "PLAIN|ALTER TABLESPACE s RENAME TO r",
                "ALONE|ALTER SYSTEM SET work_mem = '1MB'",
                "ALONE|CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p",
                "ALONE|DROP SUBSCRIPTION s",
                "ALONE|ALTER SUBSCRIPTION s REFRESH PUBLICATION",
                "ALONE|ALTER TABLE IF EXISTS ONLY a.b DETACH PARTITION c.d CONCURRENTLY",
                "PLAIN|ALTER TABLE a DETACH PARTITION b",
                "PLAIN|REFRESH MATERIALIZED VIEW CONCURRENTLY m",
                "ALONE|DISCARD ALL",
                "PLAIN|DISCARD TEMP",
                "PLAIN|CALL p()",
                "PLAIN|DO $$ BEGIN PERFORM 1; END $$",
                "ALONE|DO $x$ BEGIN PERFORM 1; COMMIT; END $x$",
                "ALONE|DO LANGUAGE plpgsql 'BEGIN COMMIT; END'",
                "PLAIN|DO $$ BEGIN RAISE NOTICE 'commit'; /* COMMIT */ END $$",
                "PLAIN|ALTER TYPE e ADD VALUE 'x'",
                "PLAIN|SET search_path = a",
                "PLAIN|SHOW all",
                "PLAIN|LISTEN x",
                "PLAIN|START_SOMETHING",
                "BEGIN|BEGIN",
                "BEGIN|BEGIN ISOLATION LEVEL SERIALIZABLE",
                "BEGIN|START TRANSACTION",
                "COMMIT|COMMIT",
                "COMMIT|END",
                "COMMIT|COMMIT AND CHAIN",
                "COMMIT|PREPARE TRANSACTION 'x'",
                "PLAIN|PREPARE x AS SELECT 1",
                "ALONE|COMMIT PREPARED 'x'",
                "ALONE|ROLLBACK PREPARED 'x'",
                "ROLLBACK|ROLLBACK",
                "ROLLBACK|ABORT WORK",
                "PLAIN|ROLLBACK TO SAVEPOINT s",
                "PLAIN|ROLLBACK WORK TO s",
                "PLAIN|SAVEPOINT s",
                "PLAIN|RELEASE s",
            })
    void natures(StatementNature expected, String sql) {
        assertThat(natures.of(statement(sql))).isEqualTo(expected);
    }

    /** What is called plain must be accepted in a transaction, what is called alone refused. */
    @Test
    void theServerAgrees() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18);
                Connection c = db.connect();
                Statement s = c.createStatement()) {
            s.execute(
                    "CREATE TABLE t (a int); CREATE INDEX i ON t (a); CREATE TYPE e AS ENUM ('a');"
                            + " CREATE TABLE p (a int) PARTITION BY RANGE (a); CREATE TABLE q PARTITION OF p FOR VALUES FROM (1) TO (2)");
            for (String sql : new String[] {
                "CREATE INDEX CONCURRENTLY j ON t (a)",
                "DROP INDEX CONCURRENTLY i",
                "REINDEX TABLE t",
                "REINDEX INDEX i",
                "REINDEX TABLE CONCURRENTLY t",
                "REINDEX SCHEMA public",
                "VACUUM t",
                "ANALYZE t",
                "CLUSTER",
                "CLUSTER t USING i",
                "CREATE DATABASE gw_never",
                "DROP DATABASE gw_never",
                "CREATE TABLESPACE x LOCATION '/nowhere'",
                "DROP TABLESPACE x",
                "ALTER SYSTEM SET work_mem = '4MB'",
                "DROP SUBSCRIPTION IF EXISTS gw_s",
                "ALTER TABLE p DETACH PARTITION q CONCURRENTLY",
                "ALTER TABLE p DETACH PARTITION q",
                "DISCARD ALL",
                "DISCARD TEMP",
                "ALTER TYPE e ADD VALUE 'b'",
                "DO $$ BEGIN COMMIT; END $$",
                "DO $$ BEGIN END $$",
                "COMMIT PREPARED 'x'"
            }) {
                s.execute("BEGIN");
                boolean refused;
                try {
                    s.execute(sql);
                    refused = false;
                } catch (SQLException e) {
                    refused = e.getSQLState().equals("25001") || e.getSQLState().equals("2D000");
                }
                s.execute("ROLLBACK");
                boolean alone = natures.of(statement(sql)) == StatementNature.ALONE;
                if (!sql.contains("SUBSCRIPTION")) {
                    assertThat(refused).as(sql).isEqualTo(alone);
                }
            }
        }
    }

    private SqlStatement statement(String sql) {
        return StatementReader.readAll(TextSlice.ofString("x", sql), syntax, Splitting.lexer())
                .get(0);
    }
}
