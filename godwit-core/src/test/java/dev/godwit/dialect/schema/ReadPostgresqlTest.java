package dev.godwit.dialect.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.Introspection;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Definition;
import dev.godwit.schema.Identity;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.diff.Differ;
import dev.godwit.testing.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadPostgresqlTest {

    private static final List<String> RICH = List.of(
            "CREATE SCHEMA other",
            "CREATE TYPE mood AS ENUM ('good', 'it''s bad')",
            "CREATE TYPE other.size AS ENUM ('s', 'l')",
            "CREATE SEQUENCE numbers START 5 MINVALUE 5 MAXVALUE 100 CYCLE CACHE 3",
            "CREATE SEQUENCE downwards INCREMENT -2",
            "CREATE TABLE other.parents (a integer, b text, PRIMARY KEY (a, b))",
            "CREATE TABLE \"Odd \"\" Table\" (id bigint GENERATED ALWAYS AS IDENTITY (START 7 INCREMENT 3) PRIMARY KEY,"
                    + " \"select\" integer, \"Mixed\" varchar(10) DEFAULT 'x''y\\z', m mood DEFAULT 'it''s bad', ms mood[],"
                    + " s other.size DEFAULT 's', i interval DEFAULT '1 day', ts timestamptz(3) DEFAULT CURRENT_TIMESTAMP,"
                    + " ts2 timestamp DEFAULT '2020-01-01', d date DEFAULT CURRENT_DATE, t time, tz timetz(2),"
                    + " n numeric(12,3) DEFAULT -1.50, n2 numeric DEFAULT NULL, n3 numeric(5,2) DEFAULT NULL, r real DEFAULT 0.1,"
                    + " dp double precision DEFAULT 1e10, small smallint DEFAULT '3', big bigint DEFAULT 5000000000,"
                    + " b boolean DEFAULT true, by bytea DEFAULT '\\x01', u uuid DEFAULT gen_random_uuid(), j json DEFAULT '[]',"
                    + " jb jsonb DEFAULT '{\"a\": [1, 2]}', arr text[] DEFAULT '{}', arr2 integer[][], c char(3) DEFAULT 'ab',"
                    + " one char, anyvar varchar, v text COLLATE \"C\", ip inet DEFAULT '127.0.0.1', vec tsvector, bits bit(3) DEFAULT B'101',"
                    + " nr bigint DEFAULT nextval('numbers'), price money DEFAULT 5, nowish timestamptz DEFAULT now(),"
                    + " calc integer DEFAULT (1 + 2) * 3, textnow text DEFAULT CURRENT_TIMESTAMP,"
                    + " gen integer GENERATED ALWAYS AS (\"select\" * 2) STORED, state text CHECK (state IN ('a', 'it''s')),"
                    + " only_one text CONSTRAINT \"Odd \"\" Table_only_one_check\" CHECK (only_one IN ('a')))",
            "CREATE TABLE counters (a smallserial, b serial UNIQUE, c bigserial PRIMARY KEY, x integer NOT NULL, y integer,"
                    + " p_a integer, p_b text, during tsrange, title text,"
                    + " CONSTRAINT later UNIQUE (x) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT maybe UNIQUE (y) DEFERRABLE,"
                    + " CONSTRAINT covering UNIQUE (x, y) INCLUDE (title),"
                    + " FOREIGN KEY (p_a, p_b) REFERENCES other.parents ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE,"
                    + " CONSTRAINT whole FOREIGN KEY (p_a, p_b) REFERENCES other.parents MATCH FULL,"
                    + " CONSTRAINT self FOREIGN KEY (y) REFERENCES counters (b) ON DELETE RESTRICT ON UPDATE SET DEFAULT,"
                    + " CONSTRAINT positive CHECK (x > 0 AND (y > 0 OR title = 'a)b')), CONSTRAINT c2 CHECK (x <> 5) NO INHERIT,"
                    + " EXCLUDE USING gist (during WITH &&) WHERE (x > 3))",
            "ALTER TABLE counters ADD CONSTRAINT unproven CHECK (y < 100) NOT VALID",
            "CREATE INDEX i1 ON counters (x DESC, y NULLS FIRST, lower(title) DESC NULLS LAST) INCLUDE (a) WHERE x > 1 AND y > 2",
            "CREATE UNIQUE INDEX i2 ON counters USING btree (title COLLATE \"C\" text_pattern_ops, (x + y))",
            "CREATE INDEX i3 ON counters USING gist (during)",
            "CREATE INDEX i4 ON counters USING hash (title)",
            "CREATE INDEX i5 ON counters USING gin (to_tsvector('english', title))",
            "CREATE INDEX i6 ON counters (lower(title) COLLATE \"C\")",
            "COMMENT ON TABLE counters IS 'it''s counted'",
            "COMMENT ON COLUMN counters.x IS 'an x'",
            "COMMENT ON INDEX i1 IS 'the first'",
            "CREATE VIEW v1 (headline) AS SELECT title FROM counters WHERE x > 1",
            "CREATE VIEW a_view AS SELECT headline, s FROM v1, other.parents p, \"Odd \"\" Table\"",
            "CREATE VIEW checked AS SELECT * FROM counters WHERE x > 1 WITH LOCAL CHECK OPTION",
            "CREATE MATERIALIZED VIEW mv AS SELECT count(*) AS n FROM counters",
            "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.x = 1; RETURN NEW; END $$",
            "CREATE FUNCTION plus(a integer, b mood DEFAULT 'good') RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT a + 1'",
            "CREATE FUNCTION atomic_one(a integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT a; END",
            "CREATE FUNCTION other.plus(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a'",
            "CREATE PROCEDURE tidy(a integer, INOUT b text) LANGUAGE sql AS 'SELECT ''x'''",
            "CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0', PARALLEL = SAFE)",
            "CREATE TRIGGER touched BEFORE INSERT OR UPDATE OF x ON counters FOR EACH ROW WHEN (NEW.y > 1) EXECUTE FUNCTION touch()",
            "CREATE TRIGGER on_view INSTEAD OF INSERT ON v1 FOR EACH ROW EXECUTE FUNCTION touch()");

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "POSTGRES_14"})
    void aRichSchemaIsReadAndWrittenAgain(Engine engine) throws SQLException {
        try (ReadBack database = new ReadBack(engine)) {
            SchemaEngine.execute(database.dialect(), database.connection(), RICH);
            Introspection read = database.readsTwiceTheSame();
            assertThat(read.unread()).isEmpty();
            Table odd = read.schema().table(QualifiedName.of("Odd \" Table")).orElseThrow();
            assertThat(odd.column("id").orElseThrow().identity())
                    .contains(new Identity(Identity.Style.ALWAYS, OptionalLong.of(7), OptionalLong.of(3)));
            assertThat(odd.column("state").orElseThrow().type().text()).isEqualTo("enum(a, it's)");
            assertThat(odd.column("s").orElseThrow().type().text()).isEqualTo("other.size");
            Table counters = read.schema().table(QualifiedName.of("counters")).orElseThrow();
            assertThat(counters.column("b").orElseThrow().identity()).contains(Identity.counter());
            assertThat(counters.constraints(Constraint.Other.class))
                    .extracting(rule -> rule.definition())
                    .containsExactly(
                            "CHECK ((x <> 5)) NO INHERIT",
                            "EXCLUDE USING gist (during WITH &&) WHERE ((x > 3))",
                            "UNIQUE (x, y) INCLUDE (title)",
                            "CHECK ((y < 100)) NOT VALID",
                            "FOREIGN KEY (p_a, p_b) REFERENCES other.parents(a, b) MATCH FULL");
            assertThat(read.schema().routines()).hasSize(6);
        }
    }

    /** All of it comes by the changes of the differ, in their order, and goes by them. */
    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "POSTGRES_14"})
    void whatHasNoValueIsKeptAsStatements(Engine engine) throws SQLException, IOException {
        try (ReadBack database = new ReadBack(engine)) {
            SchemaEngine.execute(database.dialect(), database.connection(), List.of(rich()));
            SchemaEngine.execute(
                    database.dialect(),
                    database.connection(),
                    List.of("CREATE TABLE child (c text) INHERITS (base)", "CREATE UNIQUE INDEX child_c ON child (c)"));
            Introspection read = database.read();
            assertThat(read.unread()).isEmpty();
            Schema schema = read.schema();
            assertThat(schema.definitions())
                    .extracting(Definition::title)
                    .contains(
                            "domain positive",
                            "domain shop.tag",
                            "composite type pair",
                            "range type span",
                            "operator of pair and pair <<<",
                            "policy mine on fast",
                            "partition of parts_later on parts_later_1",
                            "child of base on child",
                            "index stored_a on stored",
                            "event trigger watching");
            Differ differ = new Differ(database.dialect().reader().compared().exact());
            apply(database, differ.between(schema, Schema.empty()).changes());
            ReadBack.assertSame(Schema.empty(), database.read().schema());
            apply(database, differ.between(Schema.empty(), schema).changes());
            ReadBack.assertSame(schema, database.read().schema());
        }
    }

    @Test
    void aNotNullKeepsItsNameAndKind() throws SQLException {
        try (ReadBack database = new ReadBack(Engine.POSTGRES_18)) {
            SchemaEngine.execute(
                    database.dialect(),
                    database.connection(),
                    List.of(
                            "CREATE TABLE t (a integer CONSTRAINT \"A is there\" NOT NULL, b integer NOT NULL, c integer,"
                                    + " d integer CONSTRAINT mine NOT NULL NO INHERIT)",
                            "ALTER TABLE t ADD CONSTRAINT later NOT NULL c NOT VALID",
                            "CREATE TABLE usual (a integer PRIMARY KEY, old integer NOT NULL)",
                            "ALTER TABLE usual RENAME COLUMN old TO now",
                            "CREATE TABLE p (k integer CONSTRAINT keyed NOT NULL) PARTITION BY LIST (k)",
                            "CREATE TABLE p_1 PARTITION OF p FOR VALUES IN (1)"));
            Introspection read = database.readsTwiceTheSame();
            assertThat(read.unread()).isEmpty();
            assertThat(read.schema().definitions())
                    .extracting(Definition::title)
                    .containsExactlyInAnyOrder(
                            "kind of NOT NULL c on t",
                            "kind of NOT NULL d on t",
                            "name of NOT NULL k on p",
                            "name of NOT NULL a on t",
                            "name of NOT NULL now on usual",
                            "partition of p on p_1");
            Differ differ = new Differ(database.dialect().reader().compared());
            Schema plain = read.schema().withDefinitions(List.of());
            assertThat(differ.between(plain, read.schema()).changes())
                    .extracting(Change::text)
                    .containsExactly(
                            "create kind of NOT NULL c on t",
                            "create kind of NOT NULL d on t",
                            "create partition of p on p_1");
        }
    }

    private static void apply(ReadBack database, List<Change> changes) throws SQLException {
        SchemaEngine.apply(database.dialect(), database.connection(), changes);
    }

    private static String rich() throws IOException {
        try (InputStream in = ReadPostgresqlTest.class.getResourceAsStream("/schemas/rich-postgresql.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
