package dev.godwit.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Statements about rows, on the real engines. */
@ParameterizedClass
@EnumSource
class RowsOnEnginesTest {

    private enum Colour {
        RED
    }

    private final Engine engine;
    private TestDatabase database;
    private Connection connection;
    private Database db;

    RowsOnEnginesTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.create(engine);
        connection = database.connect();
        String name = engine.name().startsWith("POSTGRES")
                ? "postgresql"
                : engine.name().toLowerCase(Locale.ROOT);
        Dialect dialect = Dialects.standard().named(name).orElseThrow();
        db = new Database(new ConnectionSink(dialect, connection));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE people (email varchar(200) PRIMARY KEY, name varchar(2000), age integer,"
                    + " noted " + (engine.name().startsWith("POSTGRES") ? "timestamptz" : "timestamp NULL") + ","
                    + " born date, worth decimal(30, 2), mark char(36), happy boolean)");
            statement.execute("CREATE TABLE pairs (a integer, b integer, PRIMARY KEY (a, b))");
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    private TableRows people() {
        return db.table("people");
    }

    @Test
    void rowsAreWrittenFoundChangedAndTakenAway() {
        assertThat(people().columns("email", "name", "age")
                        .row("a@x", "A", 1)
                        .row("b@x", "B", 2)
                        .row("c@x", null, 3)
                        .insert())
                .isEqualTo(3);
        assertThat(people().where("age", ">", 1).count()).isEqualTo(2);
        assertThat(people().whereNull("name").first().orElseThrow().string("email"))
                .isEqualTo("c@x");
        assertThat(people().where("name", null).count()).isEqualTo(1);
        assertThat(people().whereIn("email", List.of("a@x", "c@x")).count()).isEqualTo(2);
        assertThat(people().where("email", "like", "b%").update(Map.of("age", Sql.expression("age + ?", 10))))
                .isEqualTo(1);
        assertThat(people().orderByDescending("age").limit(1).rows().get(0).integer("age"))
                .isEqualTo(12);
        assertThat(people().orderBy("age").offset(1).rows()).hasSize(2);
        assertThat(people().orderBy("age").limit(1).offset(1).rows().get(0).string("email"))
                .isEqualTo("c@x");
        assertThat(people().whereNotNull("name").update(Map.of("name", Sql.column("email"))))
                .isEqualTo(2);
        assertThat(people().select("name").where("age", 1).rows().get(0).string("name"))
                .isEqualTo("a@x");
        assertThat(people().whereBetween("age", 1, 3).delete()).isEqualTo(2);
        List<Row> seen = new ArrayList<>();
        people().each(seen::add);
        assertThat(seen).hasSize(1);
        people().truncate();
        assertThat(people().count()).isZero();
    }

    @Test
    void aSecondSeedChangesOnlyWhatIsNew() {
        List<Map<String, Object>> seed =
                List.of(Map.of("email", "a@x", "name", "A"), Map.of("email", "b@x", "name", "B"));
        people().upsert(seed, "email");
        people().upsert(seed, "email");
        people().upsert(Map.of("email", "b@x", "name", "new"), "email");
        assertThat(people().count()).isEqualTo(2);
        assertThat(people().where("email", "b@x").first().orElseThrow().string("name"))
                .isEqualTo("new");
        people().insertIgnore(Map.of("email", "b@x", "name", "ignored"), "email");
        people().insertIgnore(List.of(Map.of("email", "b@x", "age", 7), Map.of("email", "c@x", "age", 7)), "email");
        assertThat(people().count()).isEqualTo(3);
        assertThat(people().where("email", "b@x").first().orElseThrow().string("name"))
                .isEqualTo("new");
        assertThat(people().where("email", "c@x").first().orElseThrow().integer("age"))
                .isEqualTo(7);
    }

    @Test
    void seedsWithValuesOfAllKinds() {
        Instant moment = Instant.parse("2024-02-03T12:34:56Z");
        RowsByPosition seed = people().columns("email", "age", "noted", "born", "worth", "happy")
                .row("a", null, moment, LocalDate.EPOCH, BigDecimal.TEN, true)
                .row("b", 2, null, null, null, null);
        seed.insertIgnore("email");
        seed.upsert("email");
        seed.insertIgnore("email");
        Row row = people().where("noted", moment).where("happy", true).first().orElseThrow();
        assertThat(row.isNull("age")).isTrue();
        assertThat(row.date("born")).isEqualTo(LocalDate.EPOCH);
        assertThat(people().whereNull("noted").first().orElseThrow().integer("age"))
                .isEqualTo(2);
        assertThat(people().count()).isEqualTo(2);
    }

    @Test
    void rowsThatAreNothingButTheirKey() {
        for (int i = 0; i < 2; i++) {
            db.table("pairs").upsert(Map.of("a", 1, "b", 2), "a", "b");
            db.table("pairs").insertIgnore(List.of(Map.of("a", 1, "b", 2), Map.of("a", 1, "b", 3)), "a", "b");
        }
        assertThat(db.table("pairs").count()).isEqualTo(2);
    }

    @Test
    void manyRowsFitTheEnginesLimits() {
        List<Map<String, Object>> rows = IntStream.range(0, 25_000)
                .<Map<String, Object>>mapToObj(i -> Map.of("email", i + "@x", "name", "n", "age", i, "happy", true))
                .toList();
        assertThat(people().bulkInsert(rows)).isEqualTo(25_000);
        people().upsert(rows.subList(0, 3000), "email");
        people().insertIgnore(rows.subList(0, 3000), "email");
        assertThat(people().count()).isEqualTo(25_000);
    }

    @Test
    void valuesComeBackAsTheyWere() {
        UUID mark = UUID.randomUUID();
        BigDecimal worth = new BigDecimal(engine == Engine.SQLITE ? "123456789012" : "12345678901234567890");
        Map<String, Object> row = new HashMap<>();
        row.put("email", "é'\"\\漢");
        row.put("name", Colour.RED);
        row.put("age", (short) 5);
        row.put("noted", Instant.parse("2024-02-03T12:34:56Z"));
        row.put("born", LocalDate.of(2000, 2, 29));
        row.put("worth", worth.toBigInteger());
        row.put("mark", engine.name().startsWith("POSTGRES") ? mark.toString() : mark);
        row.put("happy", true);
        people().insert(row);
        Row back = people().where("email", "é'\"\\漢").first().orElseThrow();
        assertThat(back.string("name")).isEqualTo("RED");
        assertThat(back.integer("age")).isEqualTo(5);
        assertThat(back.date("born")).isEqualTo(LocalDate.of(2000, 2, 29));
        assertThat(back.decimal("worth")).isEqualByComparingTo(worth);
        assertThat(back.uuid("mark")).isEqualTo(mark);
        assertThat(back.bool("happy")).isTrue();
        assertThat(people().where("noted", Instant.parse("2024-02-03T12:34:56Z"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void timesOfOtherKinds() {
        people().insert(Map.of("email", "a", "noted", LocalDateTime.parse("2024-02-03T12:34:56")));
        people().insert(Map.of("email", "b", "noted", OffsetDateTime.parse("2024-02-03T12:34:56+02:00")));
        people().insert(Map.of("email", "c", "noted", Sql.now(), "mark", Sql.uuid()));
        people().insert(Map.of("email", "d", "noted", "2024-02-03 12:34:56", "born", "2024-02-03"));
        assertThat(people().whereNotNull("noted").count()).isEqualTo(4);
        assertThat(people().where("email", "c")
                        .first()
                        .orElseThrow()
                        .uuid("mark")
                        .version())
                .isIn(1, 4);
    }

    @Test
    void evilValuesAreOnlyValues() {
        String evil = "'); DROP TABLE people; --";
        people().insert(Map.of("email", evil, "name", "\\' OR 1=1 --"));
        people().insert(Map.of("email", "other"));
        assertThat(people().where("email", evil).update(Map.of("name", evil))).isEqualTo(1);
        assertThat(people().where("email", "' OR ''='").delete()).isZero();
        assertThat(people().where("name", evil).delete()).isEqualTo(1);
        assertThat(people().count()).isEqualTo(1);
    }

    /** In SQLite a quoted name that no column has is a text, so that there the second finds nothing instead of failing. */
    @Test
    void evilNamesAreOnlyNames() {
        assertThat(catchThrowable(() -> people().all().update(Map.of("age = 1; DROP TABLE people; --", 1))))
                .isNotNull();
        if (engine == Engine.SQLITE) {
            assertThat(people().where("1=1) OR (1", 1).count()).isZero();
        } else {
            assertThat(catchThrowable(() -> people().where("1=1) OR (1", 1).count()))
                    .isNotNull();
        }
        assertThat(people().count()).isZero();
    }

    @Test
    void plainSql() {
        assertThat(db.execute("INSERT INTO people (email, age) VALUES (?, ?)", "a@x", null))
                .isEqualTo(1);
        assertThat(db.queryOne("SELECT email, age FROM people WHERE email = ?", "a@x")
                        .orElseThrow()
                        .isNull("age"))
                .isTrue();
        assertThat(db.queryOne("SELECT email FROM people WHERE age = ?", 1)).isEmpty();
    }

    @Test
    void textStandsForWhatItStandsForBetweenQuotes() throws SQLException {
        assumeTrue(engine == Engine.POSTGRES_14 || engine == Engine.POSTGRES_18);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TYPE mood AS ENUM ('glad', 'sad')");
            statement.execute("CREATE TABLE things (id uuid PRIMARY KEY, doc jsonb, mood mood, at timestamptz)");
        }
        UUID id = UUID.randomUUID();
        db.table("things")
                .columns("id", "doc", "mood", "at")
                .row(id, "{\"a\": 1}", "glad", "2024-02-03 12:00:00Z")
                .row(UUID.randomUUID().toString(), null, null, Instant.EPOCH)
                .insert();
        db.table("things").upsert(Map.of("id", id, "mood", "sad"), "id");
        Row row =
                db.table("things").where("id", id).where("mood", "sad").first().orElseThrow();
        assertThat(row.string("doc")).isEqualTo("{\"a\": 1}");
        assertThat(row.instant("at")).isEqualTo(Instant.parse("2024-02-03T12:00:00Z"));
    }
}
