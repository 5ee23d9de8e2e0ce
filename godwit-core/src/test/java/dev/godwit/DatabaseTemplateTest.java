package dev.godwit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.compare.DiffOptions;
import dev.godwit.compare.SchemaSource;
import dev.godwit.error.GodwitException;
import dev.godwit.target.DatabaseUrl;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Copies of a prepared scratch database are like it and know nothing of each other. */
class DatabaseTemplateTest {

    @TempDir
    Path directory;

    private final AtomicInteger prepared = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void copiesAreLikeTheTemplate(Engine engine) throws Exception {
        write(
                "1_a.sql",
                "CREATE TABLE a (id INTEGER NOT NULL PRIMARY KEY, b_id INTEGER, note VARCHAR(20) DEFAULT 'x''y');");
        write("2_b.sql", """
                CREATE TABLE b (id INTEGER NOT NULL PRIMARY KEY, a_id INTEGER, CONSTRAINT b_a FOREIGN KEY (a_id) REFERENCES a (id));
                INSERT INTO a (id) VALUES (1);
                INSERT INTO b (id, a_id) VALUES (5, 1);
                CREATE INDEX b_a_id ON b (a_id);
                """);
        if (engine != Engine.SQLITE) {
            write("3_cycle.sql", "ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b (id);");
        }
        write("4_own.sql", own(engine));
        try (TestDatabase database = TestDatabase.create(engine)) {
            Godwit godwit = godwit(database);
            godwit.migrate();
            try (DatabaseTemplate template = godwit.template(this::prepare);
                    ScratchDatabase one = template.fresh();
                    ScratchDatabase other = template.fresh()) {
                assertThat(prepared).hasValue(1);
                assertThat(one.godwit().status().pending()).isZero();
                assertThat(one.godwit()
                                .diff(here(), new SchemaSource.Migrations(List.of()), DiffOptions.at(directory))
                                .changes())
                        .isEmpty();
                execute(one, "INSERT INTO a (id) VALUES (2)");
                assertThat(count(one, "a")).isEqualTo(2);
                assertThat(count(other, "a")).isEqualTo(1);
                for (String table :
                        List.of("b", "own", engine == Engine.H2 ? "\"godwit_history\"" : "godwit_history")) {
                    assertThat(rows(one, table)).isEqualTo(rows(other, table)).isNotEmpty();
                }
                assertThatThrownBy(() -> execute(one, "INSERT INTO a (id) VALUES (1)"))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    private static String own(Engine engine) {
        return switch (engine) {
            case POSTGRES_18, POSTGRES_14 -> """
                CREATE TABLE own (id integer GENERATED ALWAYS AS IDENTITY, twice integer GENERATED ALWAYS AS (n * 2) STORED, n integer);
                CREATE VIEW seen AS SELECT n FROM own;
                INSERT INTO own (n) VALUES (4);
                """;
            case MARIADB -> """
                CREATE TABLE own (id int NOT NULL AUTO_INCREMENT PRIMARY KEY, n int, twice int AS (n * 2) STORED, bin blob);
                SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO';
                INSERT INTO own (id, n, bin) VALUES (0, 4, X'00FF27'), (9, 5, NULL);
                CREATE TRIGGER own_more BEFORE INSERT ON own FOR EACH ROW SET NEW.n = NEW.n + 100;
                """;
            case SQLITE -> """
                CREATE TABLE own (id INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER, bin BLOB);
                CREATE VIEW seen AS SELECT n FROM own;
                INSERT INTO own (n, bin) VALUES (4, X'00FF27');
                """;
            case H2 -> """
                CREATE TABLE own (id INTEGER GENERATED ALWAYS AS IDENTITY, n INTEGER, twice INTEGER GENERATED ALWAYS AS (n * 2), bin BLOB);
                CREATE VIEW seen AS SELECT n FROM own;
                INSERT INTO own (n, bin) VALUES (4, X'00FF27');
                """;
        };
    }

    @Test
    void whatMariadbCannotCopyIsPreparedAgain() throws Exception {
        write("1_a.sql", "CREATE TABLE a (id int); CREATE VIEW seen AS SELECT id FROM a;");
        try (TestDatabase database = TestDatabase.create(Engine.MARIADB);
                DatabaseTemplate template = godwit(database).template(this::prepare);
                ScratchDatabase copy = template.fresh()) {
            assertThat(prepared).hasValue(2);
            assertThat(count(copy, "seen")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB"})
    void nothingStays(Engine engine) throws Exception {
        write("1_a.sql", "CREATE TABLE a (id int);");
        List<String> urls = new ArrayList<>();
        try (TestDatabase database = TestDatabase.create(engine)) {
            try (DatabaseTemplate template = godwit(database).template(this::prepare);
                    ScratchDatabase copy = template.fresh()) {
                urls.add(copy.url().jdbcUrl());
            }
            write("2_bad.sql", "ALTER TABLE nowhere ADD COLUMN b int;");
            assertThatThrownBy(() -> godwit(database).template(godwit -> {
                        urls.add(godwit.status().toString());
                        godwit.migrate();
                    }))
                    .isInstanceOf(GodwitException.class)
                    .hasMessageContaining("nowhere");
            assertThatThrownBy(() -> DriverManager.getConnection(urls.get(0), database.user(), database.password()))
                    .isInstanceOf(SQLException.class);
        }
    }

    private void prepare(Godwit godwit) {
        prepared.incrementAndGet();
        godwit.migrate();
    }

    private Godwit godwit(TestDatabase database) {
        return Godwit.url(database.userUrl()).locations(directory, List.of(".")).build();
    }

    private static SchemaSource here() {
        return new SchemaSource.Database(Optional.empty());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private static Connection connect(ScratchDatabase database) throws SQLException {
        DatabaseUrl url = database.url();
        return DriverManager.getConnection(url.jdbcUrl(), url.properties());
    }

    private static void execute(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(ScratchDatabase database, String table) throws SQLException {
        return rows(database, table).size();
    }

    private static List<List<String>> rows(ScratchDatabase database, String table) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                all.add(row);
            }
            return all;
        }
    }
}
