package dev.godwit.dialect.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.Introspection;
import dev.godwit.dialect.Unread;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Definition;
import dev.godwit.schema.Identity;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.diff.Differ;
import dev.godwit.testing.Engine;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadMariadbTest {

    private static final List<String> RICH = List.of(
            "CREATE SEQUENCE numbers START 5 MINVALUE 5 MAXVALUE 100 CYCLE CACHE 3",
            "CREATE SEQUENCE downwards INCREMENT -2",
            "CREATE TABLE parents (id int unsigned AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT = 100",
            "CREATE TABLE `Odd ``Table` (a varchar(20) DEFAULT 'it''s \\\\ \\n', b text DEFAULT 'x', c int NOT NULL DEFAULT -1,"
                    + " d boolean NOT NULL DEFAULT true, d2 boolean DEFAULT 5, e int DEFAULT NULL, f date DEFAULT (CURRENT_DATE),"
                    + " g time DEFAULT (CURRENT_TIME), h timestamp(3) DEFAULT CURRENT_TIMESTAMP(3), i datetime DEFAULT CURRENT_TIMESTAMP,"
                    + " i2 datetime(3) DEFAULT CURRENT_TIMESTAMP(3), j uuid DEFAULT (uuid()), k json DEFAULT '{\"a\": 1}',"
                    + " l int DEFAULT (1 + 1), m enum('a', 'it''s', '(b') DEFAULT 'it''s', n decimal(10, 2) DEFAULT 5, n2 decimal(19, 4),"
                    + " o bigint DEFAULT (NEXT VALUE FOR numbers), p int unsigned, q varchar(20) COLLATE utf8mb4_bin,"
                    + " r int GENERATED ALWAYS AS (c * 2) STORED, s int AS (c + 1) VIRTUAL, u varchar(30) DEFAULT _utf8mb4 X'C3A45C27',"
                    + " v int CHECK (v > 3), w tinyint, w2 tinyint unsigned, w3 mediumint, w4 smallint unsigned, w5 bigint unsigned,"
                    + " x float, x2 double DEFAULT 1.5, x3 float(5, 2), y year, z set('a', 'b'), bits bit(3) DEFAULT b'101',"
                    + " bin binary(5), vbin varbinary(10), blb mediumblob, lt longtext, narrow int(5), latin varchar(10) CHARACTER SET latin1,"
                    + " ts timestamp NULL, `select` int COMMENT 'it''s \\\\', pid int unsigned, day date DEFAULT '2020-01-01', g2 geometry,"
                    + " PRIMARY KEY (c, a), CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parents (id) ON DELETE CASCADE ON UPDATE SET NULL,"
                    + " CONSTRAINT ck CHECK (c > 0 AND a <> 'x)'), CHECK (p > 5), UNIQUE u1 (a), UNIQUE u2 (b(10)), KEY k1 (b(10), c DESC),"
                    + " FULLTEXT ft (a), UNIQUE KEY u3 (c) COMMENT 'once') COMMENT = 'it''s'",
            "CREATE TABLE old (a varchar(10)) ENGINE = MyISAM COLLATE latin1_bin",
            "CREATE VIEW v1 (headline) AS SELECT a FROM `Odd ``Table` WHERE c > 1 WITH LOCAL CHECK OPTION",
            "CREATE VIEW a_view AS SELECT v.headline, p.id, 'x' AS x FROM v1 v JOIN parents p ON p.id > 1",
            "CREATE TRIGGER tr BEFORE INSERT ON `Odd ``Table` FOR EACH ROW SET NEW.c = 1",
            "CREATE TRIGGER tr2 AFTER DELETE ON parents FOR EACH ROW BEGIN DELETE FROM old; DELETE FROM old WHERE a = 'x'; END",
            "CREATE FUNCTION fn (a int, b varchar(20)) RETURNS varchar(30) CHARSET utf8mb4 DETERMINISTIC COMMENT 'it''s' RETURN a + 1",
            "CREATE PROCEDURE pr (IN a int, OUT b decimal(10, 2)) MODIFIES SQL DATA SQL SECURITY INVOKER BEGIN SET b = a; END");

    @Test
    void aRichSchemaIsReadAndWrittenAgain() throws SQLException {
        try (ReadBack database = new ReadBack(Engine.MARIADB)) {
            SchemaEngine.execute(database.dialect(), database.connection(), RICH);
            Introspection read = database.readsTwiceTheSame();
            assertThat(read.unread()).isEmpty();
            Table odd = read.schema().table(QualifiedName.of("Odd `Table")).orElseThrow();
            assertThat(odd.column("a").orElseThrow().defaultValue()).contains(new DefaultValue.Text("it's \\ \n"));
            assertThat(odd.column("u").orElseThrow().defaultValue()).contains(new DefaultValue.Text("ä\\'"));
            assertThat(odd.column("k").orElseThrow().type().text()).isEqualTo("json");
            assertThat(odd.column("m").orElseThrow().type().text()).isEqualTo("enum(a, it's, (b)");
            assertThat(odd.column("o").orElseThrow().defaultValue())
                    .contains(new DefaultValue.NextOf(QualifiedName.of("numbers")));
            assertThat(odd.indexes()).extracting(index -> index.name()).containsExactly("u3", "u2", "fk", "k1", "ft");
            assertThat(read.schema()
                            .table(QualifiedName.of("old"))
                            .orElseThrow()
                            .options())
                    .isEqualTo(Map.of("engine", "MyISAM", "collate", "latin1_bin"));
            assertThat(read.schema()
                            .table(QualifiedName.of("parents"))
                            .orElseThrow()
                            .column("id")
                            .orElseThrow()
                            .identity())
                    .contains(Identity.counter());
        }
    }

    @Test
    void whatHasNoValueIsKeptAsStatements() throws SQLException {
        try (ReadBack database = new ReadBack(Engine.MARIADB)) {
            SchemaEngine.execute(
                    database.dialect(),
                    database.connection(),
                    List.of(
                            "CREATE TABLE t (a int, b timestamp(3) DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),"
                                    + " c int INVISIBLE, name varchar(300), PRIMARY KEY (a, name(20)), KEY i (c) IGNORED, KEY h (c))"
                                    + " ROW_FORMAT = COMPRESSED KEY_BLOCK_SIZE = 8 PARTITION BY HASH (a) PARTITIONS 2",
                            "CREATE TABLE r (a int, d date) PARTITION BY RANGE COLUMNS (d)"
                                    + " (PARTITION early VALUES LESS THAN ('2020-01-01'), PARTITION late VALUES LESS THAN (MAXVALUE))",
                            "CREATE TABLE l (a int) PARTITION BY LIST (a) (PARTITION one VALUES IN (1, 2), PARTITION two VALUES IN (3))",
                            "CREATE TABLE m (a int, KEY (a), KEY b USING BTREE (a)) ENGINE = MEMORY",
                            "CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW v AS SELECT a FROM t",
                            "CREATE EVENT nightly ON SCHEDULE EVERY '1:30' HOUR_MINUTE STARTS '2020-01-01 03:00:00' ON COMPLETION PRESERVE"
                                    + " DISABLE COMMENT 'it''s late' DO BEGIN DELETE FROM t; DELETE FROM l; END"));
            Schema schema = database.read().schema();
            assertThat(database.read().unread()).isEmpty();
            assertThat(schema.definitions())
                    .extracting(Definition::title)
                    .containsExactly("event nightly", "ignored index i on t", "settings of view v on v");
            assertThat(schema.table(QualifiedName.of("t")).orElseThrow().options())
                    .containsEntry("row_format", "COMPRESSED")
                    .containsEntry("partition by", "HASH (`a`) PARTITIONS 2");
            Differ differ = new Differ(database.dialect().reader().compared());
            apply(database, differ.between(schema, Schema.empty()).changes());
            ReadBack.assertSame(Schema.empty(), database.read().schema());
            apply(database, differ.between(Schema.empty(), schema).changes());
            ReadBack.assertSame(schema, database.read().schema());
        }
    }

    private static void apply(ReadBack database, List<Change> changes) throws SQLException {
        SchemaEngine.apply(database.dialect(), database.connection(), changes);
    }

    @Test
    void whatIsNotReadIsNamed() throws SQLException {
        try (ReadBack database = new ReadBack(Engine.MARIADB)) {
            SchemaEngine.execute(
                    database.dialect(),
                    database.connection(),
                    List.of("CREATE TABLE kept (a int) WITH SYSTEM VERSIONING"));
            assertThat(database.read().unread())
                    .extracting(Unread::toString)
                    .containsExactly("system versioned table kept");
        }
    }
}
