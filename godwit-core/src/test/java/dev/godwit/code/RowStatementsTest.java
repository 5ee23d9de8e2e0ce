package dev.godwit.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact statements about rows, and that no value is ever in them. */
class RowStatementsTest {

    private static Bound sent(String engine, Consumer<TableRows> words) {
        RecordingSink sink = new RecordingSink(engine);
        words.accept(sink.database().table("users"));
        return sink.only();
    }

    private static Bound sent(Consumer<TableRows> words) {
        return sent("postgresql", words);
    }

    private static Bound bound(String sql, Object... values) {
        return new Bound(sql, Arrays.asList(values));
    }

    @Test
    void insertsHaveTheirColumnsInAnOrderThatIsTheSameEachTime() {
        assertThat(sent(t -> t.insert(Map.of("b", 2, "a", 1, "c", 3))))
                .isEqualTo(bound("INSERT INTO users (a, b, c) VALUES (?, ?, ?)", 1, 2, 3));
        assertThat(sent(t -> t.insert(List.of(Map.of("b", 2, "a", 1), Map.of("a", 3, "b", 4)))))
                .isEqualTo(bound("INSERT INTO users (a, b) VALUES (?, ?), (?, ?)", 1, 2, 3, 4));
        assertThat(sent(t -> t.columns("b", "a").row(2, 1).row(null, 3).insert()))
                .isEqualTo(bound("INSERT INTO users (a, b) VALUES (?, ?), (?, ?)", 1, 2, 3, null));
    }

    @Test
    void valuesMayBeComputedByTheDatabase() {
        assertThat(sent(t -> t.insert(Map.of("a", Sql.now(), "b", Sql.expression("? || 'x'", "y"), "c", Sql.uuid()))))
                .isEqualTo(bound(
                        "INSERT INTO users (a, b, c) VALUES (CURRENT_TIMESTAMP, ? || 'x', gen_random_uuid())", "y"));
    }

    @Test
    void theSeedsCopyOfAColumn() {
        assertThat(sent(t -> t.whereNotNull("last_name")
                        .whereNull("family_name")
                        .update(Map.of("family_name", Sql.column("last_name")))))
                .isEqualTo(
                        bound(
                                "UPDATE users SET family_name = last_name WHERE last_name IS NOT NULL AND family_name IS NULL"));
    }

    @Test
    void updatesAndDeletes() {
        assertThat(sent(t -> t.where("id", 7).update(Map.of("b", 2, "a", 1))))
                .isEqualTo(bound("UPDATE users SET a = ?, b = ? WHERE id = ?", 1, 2, 7));
        assertThat(sent(t -> t.all().update(Map.of("a", 1)))).isEqualTo(bound("UPDATE users SET a = ?", 1));
        assertThat(sent(t -> t.where("username", "admin").delete()))
                .isEqualTo(bound("DELETE FROM users WHERE username = ?", "admin"));
        assertThat(sent(t -> t.all().delete())).isEqualTo(bound("DELETE FROM users"));
    }

    @Test
    void conditions() {
        assertThat(sent(t -> t.where("a", ">=", 1)
                        .where("b", "LIKE", "x%")
                        .orWhere("c", "!=", 2)
                        .whereIn("d", List.of(3, 4))
                        .whereNotIn("e", List.of(5))
                        .whereBetween("f", 6, 7)
                        .whereRaw("lower(g) = ? OR h", "y")
                        .orWhereRaw("i")
                        .where("j", null)
                        .where("k", "<>", null)
                        .rows()))
                .isEqualTo(bound(
                        "SELECT * FROM users WHERE a >= ? AND b LIKE ? OR c != ? AND d IN (?, ?) AND e NOT IN (?)"
                                + " AND f BETWEEN ? AND ? AND (lower(g) = ? OR h) OR (i) AND j IS NULL AND k IS NOT NULL",
                        1,
                        "x%",
                        2,
                        3,
                        4,
                        5,
                        6,
                        7,
                        "y"));
        assertThat(sent(t ->
                        t.whereIn("a", List.of()).whereNotIn("b", List.of()).rows()))
                .isEqualTo(bound("SELECT * FROM users WHERE 1 = 0 AND 1 = 1"));
    }

    @Test
    void selections() {
        assertThat(sent(t -> t.select("id", "name")
                        .orderBy("name")
                        .orderByDescending("id")
                        .limit(10)
                        .offset(20)
                        .rows()))
                .isEqualTo(bound("SELECT id, name FROM users ORDER BY name, id DESC LIMIT 10 OFFSET 20"));
        assertThat(sent(t -> t.where("a", 1).first())).isEqualTo(bound("SELECT * FROM users WHERE a = ? LIMIT 1", 1));
        assertThat(sent(t -> t.where("a", 1).count()))
                .isEqualTo(bound("SELECT count(*) AS row_count FROM users WHERE a = ?", 1));
    }

    @Test
    void theSchemaIsSaidApart() {
        assertThat(sent(t -> t.where("a", 1).withSchema("audit").delete()))
                .isEqualTo(bound("DELETE FROM audit.users WHERE a = ?", 1));
        assertThat(sent(t -> t.withSchema("audit").count()))
                .isEqualTo(bound("SELECT count(*) AS row_count FROM audit.users"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql | SELECT * FROM users LIMIT 5              | SELECT * FROM users OFFSET 2
            mysql      | SELECT * FROM users LIMIT 5              | SELECT * FROM users LIMIT 18446744073709551615 OFFSET 2
            mariadb    | SELECT * FROM users LIMIT 5              | SELECT * FROM users LIMIT 18446744073709551615 OFFSET 2
            sqlite     | SELECT * FROM users LIMIT 5              | SELECT * FROM users LIMIT -1 OFFSET 2
            h2         | SELECT * FROM users LIMIT 5              | SELECT * FROM users OFFSET 2
            sqlserver  | SELECT * FROM users ORDER BY (SELECT NULL) OFFSET 0 ROWS FETCH NEXT 5 ROWS ONLY | SELECT * FROM users ORDER BY (SELECT NULL) OFFSET 2 ROWS
            """)
    void limitsOfEachEngine(String engine, String limit, String offset) {
        assertThat(sent(engine, t -> t.limit(5).rows()).sql()).isEqualTo(limit);
        assertThat(sent(engine, t -> t.offset(2).rows()).sql()).isEqualTo(offset);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql | INSERT INTO users (email, name) VALUES (?, ?) ON CONFLICT (email) DO UPDATE SET name = EXCLUDED.name
            sqlite     | INSERT INTO users (email, name) VALUES (?, ?) ON CONFLICT (email) DO UPDATE SET name = EXCLUDED.name
            mysql      | INSERT INTO users (email, name) VALUES (?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name)
            mariadb    | INSERT INTO users (email, name) VALUES (?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name)
            h2         | MERGE INTO users (email, name) KEY (email) VALUES (?, ?)
            sqlserver  | MERGE INTO users WITH (HOLDLOCK) AS old_rows USING (VALUES (?, ?)) AS new_rows (email, name) ON old_rows.email = new_rows.email WHEN MATCHED THEN UPDATE SET name = new_rows.name WHEN NOT MATCHED THEN INSERT (email, name) VALUES (new_rows.email, new_rows.name);
            """)
    void upsertsOfEachEngine(String engine, String sql) {
        assertThat(sent(engine, t -> t.upsert(Map.of("name", "A", "email", "a@x"), "email")))
                .isEqualTo(bound(sql, "a@x", "A"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql | INSERT INTO users (email, name) VALUES (?, ?) ON CONFLICT (email) DO NOTHING
            sqlite     | INSERT INTO users (email, name) VALUES (?, ?) ON CONFLICT (email) DO NOTHING
            mysql      | INSERT INTO users (email, name) VALUES (?, ?) ON DUPLICATE KEY UPDATE email = email
            mariadb    | INSERT INTO users (email, name) VALUES (?, ?) ON DUPLICATE KEY UPDATE email = email
            h2         | MERGE INTO users AS old_rows USING (VALUES (?, ?)) AS new_rows (email, name) ON old_rows.email = new_rows.email WHEN NOT MATCHED THEN INSERT (email, name) VALUES (new_rows.email, new_rows.name)
            sqlserver  | MERGE INTO users WITH (HOLDLOCK) AS old_rows USING (VALUES (?, ?)) AS new_rows (email, name) ON old_rows.email = new_rows.email WHEN NOT MATCHED THEN INSERT (email, name) VALUES (new_rows.email, new_rows.name);
            """)
    void insertsThatIgnoreOfEachEngine(String engine, String sql) {
        assertThat(sent(engine, t -> t.insertIgnore(Map.of("name", "A", "email", "a@x"), "email")))
                .isEqualTo(bound(sql, "a@x", "A"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql | TRUNCATE TABLE users
            mysql      | TRUNCATE TABLE users
            sqlite     | DELETE FROM users
            h2         | TRUNCATE TABLE users
            sqlserver  | TRUNCATE TABLE users
            """)
    void truncationOfEachEngine(String engine, String sql) {
        assertThat(sent(engine, TableRows::truncate)).isEqualTo(bound(sql));
    }

    @ParameterizedTest
    @CsvSource({"postgresql,1000", "mysql,1000", "sqlite,1000", "h2,1000", "sqlserver,666"})
    void manyRowsGoInBatchesWithinTheLimits(String engine, int rows) {
        RecordingSink sink = new RecordingSink(engine);
        sink.database().table("users").bulkInsert(Collections.nCopies(2500, Map.of("a", 1, "b", 2, "c", 3)));
        assertThat(sink.statements.get(0).values()).hasSize(rows * 3);
        assertThat(sink.statements.stream().mapToInt(s -> s.values().size()).sum())
                .isEqualTo(7500);
    }

    @Test
    void noValueIsEverInAStatement() {
        String evil = "'; DROP TABLE users; --";
        List<Bound> statements = new ArrayList<>();
        for (String engine : List.of("postgresql", "mysql", "mariadb", "sqlite", "h2", "sqlserver")) {
            RecordingSink sink = new RecordingSink(engine);
            Database db = sink.database();
            db.table("users").insert(Map.of("a", evil));
            db.table("users").upsert(Map.of("a", evil, "b", evil), "a");
            db.table("users").insertIgnore(Map.of("a", evil), "a");
            db.table("users").where("a", evil).update(Map.of("b", evil));
            db.table("users").where("a", "like", evil).orWhere("b", evil).delete();
            db.table("users")
                    .whereIn("a", List.of(evil))
                    .whereBetween("b", evil, evil)
                    .rows();
            db.table("users").whereRaw("a = ?", evil).rows();
            statements.addAll(sink.statements);
        }
        assertThat(statements).hasSize(42).noneMatch(s -> s.sql().contains("DROP"));
        assertThat(statements).allMatch(s -> s.values().contains(evil));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql | INSERT INTO "a"";DROP" ("b"" = 1; --") VALUES (?)
            mysql      | INSERT INTO `a";DROP` (`b" = 1; --`) VALUES (?)
            sqlite     | INSERT INTO "a"";DROP" ("b"" = 1; --") VALUES (?)
            h2         | INSERT INTO "a"";DROP" ("b"" = 1; --") VALUES (?)
            sqlserver  | INSERT INTO [a";DROP] ([b" = 1; --]) VALUES (?)
            """)
    void namesCannotEndTheirQuotes(String engine, String sql) {
        RecordingSink sink = new RecordingSink(engine);
        sink.database().table("a\";DROP").insert(Map.of("b\" = 1; --", 1));
        assertThat(sink.only().sql()).isEqualTo(sql);
    }

    @Test
    void plainSql() {
        RecordingSink sink = RecordingSink.postgresql();
        sink.answers.add(new Row(Map.of("a", 1)));
        Database db = sink.database();
        assertThat(db.query("SELECT a FROM t WHERE b = ?", 1)).hasSize(1);
        assertThat(db.queryOne("SELECT a FROM t").orElseThrow().integer("a")).isEqualTo(1);
        List<Row> rows = new ArrayList<>();
        db.each("SELECT a FROM t WHERE c = ?", Collections.singletonList(null), rows::add);
        assertThat(db.execute("UPDATE t SET a = ?", 2)).isEqualTo(1);
        assertThat(sink.statements)
                .containsExactly(
                        bound("SELECT a FROM t WHERE b = ?", 1),
                        bound("SELECT a FROM t"),
                        bound("SELECT a FROM t WHERE c = ?", (Object) null),
                        bound("UPDATE t SET a = ?", 2));
        assertThat(rows).hasSize(1);
        sink.answers.add(new Row(Map.of("a", 2)));
        assertThat(Thrown.by(() -> db.queryOne("SELECT a FROM t"))).contains("2 rows where one was expected");
    }
}
