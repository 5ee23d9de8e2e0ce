package dev.godwit.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresqlProbeTest {

    private final PostgresqlSyntax syntax = new PostgresqlSyntax();
    private final PostgresqlProbe probe = new PostgresqlProbe(syntax, new PostgresqlLiterals());

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void seesTheEffectOfEveryKindOfStatement(Engine engine) throws Exception {
        try (TestDatabase db = TestDatabase.create(engine);
                Connection c = db.connect()) {
            for (String sql : new String[] {
                "CREATE SCHEMA s",
                "CREATE TABLE s.t (a int, b text)",
                "ALTER TABLE s.T ADD COLUMN c int DEFAULT 1",
                "ALTER TABLE s.t ALTER c SET DEFAULT 2",
                "ALTER TABLE s.t ADD CONSTRAINT k CHECK (a > 0) NOT VALID",
                "ALTER TABLE s.t VALIDATE CONSTRAINT k",
                "CREATE INDEX CONCURRENTLY ON s.t (a)",
                "CREATE UNIQUE INDEX CONCURRENTLY \"My I\" ON s.t (a)",
                "REINDEX INDEX CONCURRENTLY s.\"My I\"",
                "REINDEX TABLE CONCURRENTLY s.t",
                "DROP INDEX CONCURRENTLY s.\"My I\"",
                "ALTER TABLE s.t ENABLE ROW LEVEL SECURITY",
                "CREATE POLICY p ON s.t USING (true)",
                "CREATE VIEW s.v AS SELECT 1 AS x",
                "CREATE OR REPLACE VIEW s.v AS SELECT 2 AS x",
                "CREATE MATERIALIZED VIEW s.m AS SELECT 1 AS x",
                "REFRESH MATERIALIZED VIEW s.m",
                "TRUNCATE s.t",
                "CREATE FUNCTION s.f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
                "CREATE OR REPLACE FUNCTION s.f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$",
                "CREATE TRIGGER g BEFORE INSERT ON s.t FOR EACH ROW EXECUTE FUNCTION s.f()",
                "CREATE TYPE s.e AS ENUM ('a')",
                "ALTER TYPE s.e ADD VALUE 'b'",
                "CREATE DOMAIN s.d AS int",
                "ALTER DOMAIN s.d ADD CHECK (value > 0)",
                "CREATE SEQUENCE s.q",
                "ALTER SEQUENCE s.q INCREMENT 2",
                "CREATE DATABASE gw_probe_" + engine.name(),
                "ALTER DATABASE gw_probe_" + engine.name() + " SET work_mem = '8MB'",
                "DROP DATABASE gw_probe_" + engine.name(),
                "CREATE ROLE gw_role_" + engine.name(),
                "DROP ROLE gw_role_" + engine.name(),
                "CREATE PUBLICATION b FOR TABLE s.t",
                "DROP TABLE s.t CASCADE",
            }) {
                SqlStatement statement = statement(sql);
                Optional<String> before = probe.fingerprint(c, statement);
                assertThat(before).as(sql).isPresent();
                assertThat(probe.fingerprint(c, statement)).as("stable: " + sql).isEqualTo(before);
                execute(c, sql);
                assertThat(probe.fingerprint(c, statement)).as(sql).isPresent().isNotEqualTo(before);
                assertThat(probe.cleanup(c, statement)).as(sql).isEmpty();
            }
            for (String sql : new String[] {
                "INSERT INTO t VALUES (1)",
                "VACUUM t",
                "GRANT SELECT ON t TO public",
                "ALTER SYSTEM SET work_mem = '4MB'",
                "SET search_path = a",
                "SELECT 1",
                "COMMENT ON TABLE t IS 'x'"
            }) {
                assertThat(probe.fingerprint(c, statement(sql))).as(sql).isEmpty();
            }
        }
    }

    @Test
    void isNotMovedByDataAndMaintenance() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18);
                Connection c = db.connect()) {
            execute(c, "CREATE TABLE t (a int PRIMARY KEY)");
            SqlStatement statement = statement("CREATE INDEX CONCURRENTLY i ON t (a)");
            Optional<String> before = probe.fingerprint(c, statement);
            execute(c, "INSERT INTO t SELECT generate_series(1, 1000)");
            execute(c, "VACUUM (ANALYZE, FREEZE) t");
            execute(c, "CREATE TABLE other (a int)");
            assertThat(probe.fingerprint(c, statement)).isEqualTo(before);
        }
    }

    @Test
    void anInvalidIndexIsRemovedBeforeTheBuildIsTriedAgain() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18);
                Connection c = db.connect()) {
            execute(c, "CREATE SCHEMA s; CREATE TABLE s.t (a int); INSERT INTO s.t VALUES (1), (1)");
            String sql = "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"Odd Name\" ON s.t (a)";
            SqlStatement statement = statement(sql);
            Optional<String> before = probe.fingerprint(c, statement);
            assertThatThrownBy(() -> execute(c, sql)).hasMessageContaining("could not create unique index");
            assertThat(probe.fingerprint(c, statement)).isNotEqualTo(before);
            List<String> cleanup = probe.cleanup(c, statement);
            assertThat(cleanup).containsExactly("DROP INDEX CONCURRENTLY IF EXISTS \"s\".\"Odd Name\"");
            execute(c, cleanup.get(0));
            assertThat(probe.fingerprint(c, statement)).isEqualTo(before);
            assertThat(probe.cleanup(c, statement)).isEmpty();
        }
    }

    @Test
    void aDropThatOnlyMadeItsIndexInvalidHadNoEffect() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18);
                Connection c = db.connect()) {
            execute(c, "CREATE TABLE t (a int); CREATE INDEX i ON t (a)");
            SqlStatement statement = statement("DROP INDEX CONCURRENTLY i");
            Optional<String> before = probe.fingerprint(c, statement);
            execute(c, "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'i'::regclass");
            assertThat(probe.fingerprint(c, statement)).isEqualTo(before);
            assertThat(probe.cleanup(c, statement)).isEmpty();
            execute(c, "DROP INDEX CONCURRENTLY i");
            assertThat(probe.fingerprint(c, statement)).isNotEqualTo(before);
        }
    }

    @Test
    void whatAReindexLeftIsRemoved() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18);
                Connection c = db.connect()) {
            execute(
                    c,
                    "CREATE TABLE t (a int); CREATE INDEX i ON t (a); CREATE INDEX i_ccnew ON t (a); CREATE INDEX j ON t (a)");
            execute(
                    c,
                    "UPDATE pg_index SET indisvalid = false WHERE indexrelid IN ('i_ccnew'::regclass, 'j'::regclass)");
            for (String sql : List.of("REINDEX INDEX CONCURRENTLY i", "REINDEX (CONCURRENTLY) TABLE t")) {
                assertThat(probe.cleanup(c, statement(sql)))
                        .containsExactly("DROP INDEX CONCURRENTLY IF EXISTS \"public\".\"i_ccnew\"");
            }
        }
    }

    @Test
    void anUnfinishedDetachIsForHumans() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18);
                Connection c = db.connect()) {
            execute(
                    c,
                    "CREATE TABLE p (a int) PARTITION BY RANGE (a); CREATE TABLE q PARTITION OF p FOR VALUES FROM (1) TO (2)");
            SqlStatement statement = statement("ALTER TABLE p DETACH PARTITION q CONCURRENTLY");
            Optional<String> before = probe.fingerprint(c, statement);
            assertThat(before).isPresent();
            execute(c, "UPDATE pg_inherits SET inhdetachpending = true");
            assertThat(probe.fingerprint(c, statement)).isEmpty();
            execute(c, "ALTER TABLE p DETACH PARTITION q FINALIZE");
            assertThat(probe.fingerprint(c, statement)).isPresent().isNotEqualTo(before);
        }
    }

    private SqlStatement statement(String sql) {
        return StatementReader.readAll(TextSlice.ofString("x", sql), syntax, Splitting.lexer())
                .get(0);
    }

    /** With a schema for each tenant their runs go on side by side, with the same names. */
    @Test
    void whatHappensInAnotherSchemaIsNotSeen() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_14);
                Connection c = db.connect()) {
            execute(c, "CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (n int); CREATE TABLE b.t (n int)");
            execute(c, "SET search_path = a");
            for (String sql : new String[] {
                "CREATE INDEX CONCURRENTLY i ON t (n)",
                "CREATE INDEX CONCURRENTLY i ON a.t (n)",
                "ALTER TYPE e ADD VALUE 'x'",
                "ALTER TABLE t DETACH PARTITION p CONCURRENTLY"
            }) {
                SqlStatement statement = statement(sql);
                Optional<String> before = probe.fingerprint(c, statement);
                execute(
                        c,
                        "CREATE INDEX i ON b.t (n); CREATE TYPE b.e AS ENUM (); CREATE TABLE b.p (); CREATE FUNCTION"
                                + " b.t() RETURNS int LANGUAGE sql AS 'SELECT 1'");
                assertThat(probe.fingerprint(c, statement)).as(sql).isEqualTo(before);
                execute(c, "DROP INDEX b.i; DROP TYPE b.e; DROP TABLE b.p; DROP FUNCTION b.t()");
            }
            SqlStatement index = statement("CREATE INDEX CONCURRENTLY i ON T (n)");
            Optional<String> before = probe.fingerprint(c, index);
            execute(c, index.text());
            assertThat(probe.fingerprint(c, index)).isPresent().isNotEqualTo(before);
        }
    }

    @Test
    void anInvalidIndexOfAnotherTableStays() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_14);
                Connection c = db.connect()) {
            for (String schema : new String[] {"a", "b"}) {
                execute(c, "CREATE SCHEMA " + schema);
                execute(c, "CREATE TABLE " + schema + ".t (n int); CREATE TABLE " + schema + ".u (n int)");
                execute(
                        c,
                        "INSERT INTO " + schema + ".t VALUES (1), (1); INSERT INTO " + schema + ".u VALUES (1), (1)");
                for (String sql : new String[] {
                    "CREATE UNIQUE INDEX CONCURRENTLY i ON " + schema + ".t (n)",
                    "CREATE UNIQUE INDEX CONCURRENTLY ON " + schema + ".u (n)"
                }) {
                    assertThatThrownBy(() -> execute(c, sql)).hasMessageContaining("could not create unique index");
                }
            }
            String drop = "DROP INDEX CONCURRENTLY IF EXISTS ";
            execute(c, "SET search_path = a");
            assertThat(probe.cleanup(c, statement("CREATE UNIQUE INDEX CONCURRENTLY I ON t (n)")))
                    .containsExactly(drop + "\"a\".\"i\"");
            assertThat(probe.cleanup(c, statement("CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON ONLY b.\"t\" (n)")))
                    .containsExactly(drop + "\"b\".\"i\"");
            assertThat(probe.cleanup(c, statement("CREATE UNIQUE INDEX CONCURRENTLY ON u (n)")))
                    .containsExactly(drop + "\"a\".\"u_n_idx\"");
            assertThat(probe.cleanup(c, statement("CREATE INDEX CONCURRENTLY i ON u (n)")))
                    .isEmpty();
            assertThat(probe.cleanup(c, statement("CREATE INDEX CONCURRENTLY i ON gone (n)")))
                    .isEmpty();
        }
    }

    private static void execute(Connection c, String sql) throws SQLException {
        try (Statement statement = c.createStatement()) {
            statement.execute(sql);
        }
    }
}
