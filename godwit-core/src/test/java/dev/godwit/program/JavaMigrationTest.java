package dev.godwit.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.Godwit;
import dev.godwit.code.Database;
import dev.godwit.code.Migration;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.plan.RollbackOptions;
import dev.godwit.report.MigrationState;
import dev.godwit.report.PlanReport;
import dev.godwit.report.PlannedMigration;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Migrations in Java are applied, undone, recorded and taken up again as those in SQL are. */
class JavaMigrationTest {

    @TempDir
    Path directory;

    private Path write(String file, String text) throws IOException {
        return Files.writeString(directory.resolve(file), text);
    }

    /** A class with these two bodies. */
    private static String source(String up, String down) {
        return """
                import dev.godwit.code.*;
                import java.util.*;

                public class Step implements Migration {
                    public void up(Database db) throws Exception {
                        %s
                    }

                    public void down(Database db) throws Exception {
                        %s
                    }
                }
                """.formatted(up, down);
    }

    private Godwit godwit(TestDatabase database) {
        return Godwit.dataSource(database.dataSource())
                .locations(directory, List.of(directory.toString()))
                .build();
    }

    private static List<String> column(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new java.util.ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void upAndDownBesideSql(Engine engine) throws Exception {
        write("1_people.sql", "CREATE TABLE people (id int PRIMARY KEY, name varchar(50));");
        write("2_fill.java", source("""
                        for (int i = 1; i <= 3; i++) {
                            db.execute("INSERT INTO people (id, name) VALUES (?, ?)", i, "it's " + i);
                        }
                        long changed = db.execute("UPDATE people SET name = 'three' WHERE id = ?", 3);
                        List<Row> rows = db.query("SELECT id FROM people WHERE name LIKE ?", "it''s%");
                        if (changed != 1) throw new IllegalStateException("changed " + changed);
                        """.replace("it''s", "it's"), "db.execute(\"DELETE FROM people\");"));
        try (TestDatabase database = TestDatabase.create(engine)) {
            assertThat(godwit(database).migrate().applied()).hasSize(2);
            assertThat(column(database, "SELECT name FROM people ORDER BY id"))
                    .containsExactly("it's 1", "it's 2", "three");

            assertThat(godwit(database).migrate().applied()).isEmpty();
            godwit(database).rollback(new RollbackOptions.Steps(1));

            assertThat(column(database, "SELECT name FROM people")).isEmpty();
            assertThat(godwit(database).status().migrations())
                    .extracting(one -> one.state())
                    .containsExactly(MigrationState.APPLIED, MigrationState.PENDING);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aFailureNamesTheLineAndTheNextRunGoesOn(Engine engine) throws Exception {
        write("1_people.sql", "CREATE TABLE people (id int PRIMARY KEY);");
        String body = """
                db.execute("INSERT INTO people (id) VALUES (1)");
                db.execute("INSERT INTO people (id) VALUES (2)");
                db.execute("INSERT INTO nowhere (id) VALUES (3)");
                db.execute("INSERT INTO people (id) VALUES (4)");
                """;
        Path file = write("2_fill.java", source(body, ""));
        try (TestDatabase database = TestDatabase.create(engine)) {
            GodwitException failure = catchThrowableOfType(
                    GodwitException.class, () -> godwit(database).migrate());

            assertThat(failure.place().orElseThrow().line()).isEqualTo(8);
            assertThat(failure.place().orElseThrow().file()).endsWith("2_fill.java");
            boolean whole = engine != Engine.MARIADB && engine != Engine.H2;
            assertThat(failure.code()).isEqualTo(whole ? ErrorCode.MIGRATION_FAILED : ErrorCode.MIGRATION_HALF_DONE);
            assertThat(column(database, "SELECT id FROM people")).hasSize(whole ? 0 : 2);

            Files.writeString(file, source(body.replace("nowhere", "people"), ""));
            godwit(database).migrate();

            assertThat(column(database, "SELECT id FROM people ORDER BY id")).containsExactly("1", "2", "3", "4");
        }
    }

    @Test
    void anExceptionOfItsOwnUndoesIt() throws Exception {
        write(
                "1_x.java",
                source("db.execute(\"CREATE TABLE x (id int)\");\n        int[] none = {}; none[1] = 0;", ""));
        try (TestDatabase database = TestDatabase.create(Engine.SQLITE)) {
            GodwitException failure = catchThrowableOfType(
                    GodwitException.class, () -> godwit(database).migrate());

            assertThat(failure).hasMessageContaining("ArrayIndexOutOfBounds");
            assertThat(failure.place().orElseThrow().line()).isEqualTo(7);
            assertThat(column(database, "SELECT name FROM sqlite_master WHERE name = 'x'"))
                    .isEmpty();
        }
    }

    @Test
    void aFailureThatIsCaughtEndsItAllTheSame() throws Exception {
        write(
                "1_x.java",
                source(
                        "try { db.execute(\"BROKEN\"); } catch (RuntimeException e) { }\n db.execute(\"CREATE TABLE x (id int)\");",
                        ""));
        try (TestDatabase database = TestDatabase.create(Engine.SQLITE)) {
            assertThat(catchThrowableOfType(
                            GodwitException.class, () -> godwit(database).migrate()))
                    .hasMessageContaining("BROKEN");
            assertThat(column(database, "SELECT name FROM sqlite_master WHERE name = 'x'"))
                    .isEmpty();
        }
    }

    @Test
    void aDryRunShowsWhatItWouldSend() throws Exception {
        write("1_people.java", source("db.execute(\"INSERT INTO a VALUES (?, ?, '?')\", 1, \"it's\");", ""));
        try (TestDatabase database = TestDatabase.create(Engine.SQLITE)) {
            Godwit godwit = godwit(database);
            PlanReport planned = godwit.statements(godwit.plan(MigrateOptions.all()));

            assertThat(planned.migrations().get(0).statements())
                    .containsExactly(
                            new PlannedMigration.PlannedStatement(6, "INSERT INTO a VALUES (1, 'it''s', '?')"));
            StringBuilder script = new StringBuilder();
            godwit.script(MigrateOptions.all(), script);
            assertThat(script.toString())
                    .contains("INSERT INTO a VALUES (1, 'it''s', '?');", "INSERT INTO \"godwit_history\"");
            assertThat(godwit.statementsFromNothing(godwit.planFromNothing(MigrateOptions.all())))
                    .isEqualTo(planned);
        }
    }

    @Test
    void aMistakeInTheSourceIsShownWithItsPlace() throws Exception {
        write("1_good.java", source("", ""));
        write("2_bad.java", source("int x = \"text\";", ""));
        try (TestDatabase database = TestDatabase.create(Engine.SQLITE)) {
            GodwitException failure = catchThrowableOfType(
                    GodwitException.class, () -> godwit(database).migrate());

            assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_MALFORMED);
            assertThat(failure).hasMessageContaining("2_bad.java does not compile: incompatible types");
            assertThat(failure.place().orElseThrow().toString()).endsWith("2_bad.java:6:17");
            assertThat(failure.place().orElseThrow().statement()).contains("int x = \"text\";");
        }
    }

    @Test
    void wrongUseFailsAtItsLineBeforeAnythingIsSent() throws Exception {
        write(
                "1_x.java",
                source(
                        "db.schema().createTable(\"order\", t -> {\n    t.integer(\"user\");\n    t.index(\"usr\");\n});",
                        ""));
        try (TestDatabase database = TestDatabase.create(Engine.MARIADB)) {
            GodwitException failure = catchThrowableOfType(
                    GodwitException.class, () -> godwit(database).migrate());

            assertThat(failure).hasMessageContaining("usr");
            assertThat(failure.hint().orElseThrow()).contains("user");
            assertThat(failure.place().orElseThrow().toString()).matches(".*1_x\\.java:[678]");
            assertThat(failure.state().orElseThrow()).startsWith("Nothing of it took effect");
        }
    }

    @Test
    void whatAnEngineHasNotIsSaidWithWhatItHas() throws Exception {
        write("1_x.java", source("db.schema().createTable(\"x\", t -> t.uuid(\"tags\").array());", ""));
        try (TestDatabase database = TestDatabase.create(Engine.SQLITE)) {
            GodwitException failure = catchThrowableOfType(
                    GodwitException.class, () -> godwit(database).migrate());
            assertThat(failure).hasMessageContaining("SQLite has no arrays");
            assertThat(failure.hint().orElseThrow()).contains("json");
            assertThat(failure.place().orElseThrow().line()).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void reservedWordsAreNamesToo(Engine engine) throws Exception {
        write("1_x.java", source("""
                        db.schema().createTable("order", t -> { t.increments("id"); t.string("select"); t.index("select"); });
                        db.table("order").insert(Map.of("select", "x"));
                        if (!db.schema().hasTable("order") || !db.schema().hasColumn("order", "select")
                                || db.schema().hasColumn("order", "nope") || db.schema().hasTable("nope")) {
                            throw new IllegalStateException("lost");
                        }
                        db.schema().alterTable("order", t -> t.renameColumn("select", "group"));
                        """, "db.schema().dropTable(\"order\");"));
        try (TestDatabase database = TestDatabase.create(engine)) {
            godwit(database).migrate();
            godwit(database).rollback(new RollbackOptions.All());
            godwit(database).migrate();
        }
    }

    @Test
    void aDryRunOnAnEngineThatRebuildsTablesKnowsTheTablesOfTheSameRun() throws Exception {
        write("1_x.java", source("""
                        db.schema().createTable("x", t -> { t.increments("id"); t.string("a"); });
                        db.schema().alterTable("x", t -> t.dropNullable("a"));
                        """, ""));
        try (TestDatabase database = TestDatabase.create(Engine.SQLITE)) {
            Godwit godwit = godwit(database);
            List<String> planned =
                    godwit.statements(godwit.plan(MigrateOptions.all())).migrations().get(0).statements().stream()
                            .map(PlannedMigration.PlannedStatement::sql)
                            .toList();
            godwit.migrate();

            assertThat(planned.get(0)).startsWith("CREATE TABLE x");
            assertThat(planned).anySatisfy(sql -> assertThat(sql).contains("a varchar(255) NOT NULL"));
            assertThat(column(database, "SELECT sql FROM sqlite_master WHERE name = 'x'")
                            .get(0))
                    .contains("NOT NULL");
        }
    }

    @Test
    void whatWasAppliedCanBeUndoneWhenItsFileIsGone() throws Exception {
        Path file =
                write("1_x.java", source("db.execute(\"CREATE TABLE x (id int)\");", "db.execute(\"DROP TABLE x\");"));
        try (TestDatabase database = TestDatabase.create(Engine.POSTGRES_18)) {
            godwit(database).migrate();
            Files.delete(file);

            godwit(database).rollback(new RollbackOptions.Steps(1));

            assertThat(column(database, "SELECT relname FROM pg_class WHERE relname = 'x'"))
                    .isEmpty();
        }
    }

    @Test
    void withoutADownItCannotBeUndone() throws Exception {
        write(
                "1_x.java",
                "public class X implements dev.godwit.code.Migration { public void up(dev.godwit.code.Database db) {} }");
        try (TestDatabase database = TestDatabase.create(Engine.SQLITE)) {
            godwit(database).migrate();

            GodwitException failure = catchThrowableOfType(
                    GodwitException.class, () -> godwit(database).rollback(new RollbackOptions.Steps(1)));

            assertThat(failure.code()).isEqualTo(ErrorCode.NO_DOWN);
            assertThat(failure.hint().orElseThrow()).startsWith("Override down()");
        }
    }

    /** An object given to the API. */
    public static final class V7_Given implements Migration {
        @Override
        public void up(Database db) {
            db.execute("CREATE TABLE given (id int)");
        }

        @Override
        public void down(Database db) {
            db.execute("DROP TABLE given");
        }
    }

    @Test
    void objectsOfTheApplication() throws Exception {
        try (TestDatabase database = TestDatabase.create(Engine.SQLITE)) {
            Godwit godwit = Godwit.dataSource(database.dataSource())
                    .migrations(List.of(new V7_Given()))
                    .build();

            assertThat(godwit.migrate().applied())
                    .extracting(one -> one.version().text())
                    .containsExactly("7");
            godwit.rollback(new RollbackOptions.Steps(1));

            assertThat(column(database, "SELECT name FROM sqlite_master WHERE name = 'given'"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void outsideOfATransactionEachStatementIsNoted(Engine engine) throws Exception {
        write("1_people.sql", "CREATE TABLE people (id int PRIMARY KEY);");
        String fill = source("""
                        db.execute("INSERT INTO people (id) VALUES (?)", 1);
                        db.execute("INSERT INTO people (id) VALUES (?)", 2);
                        if (!java.nio.file.Files.exists(java.nio.file.Path.of("%s"))) throw new IllegalStateException("stopped");
                        db.execute("INSERT INTO people (id) VALUES (?)", 3);
                        """.formatted(directory.resolve("go")), "")
                .replace("public void down", "public boolean inTransaction() { return false; }\n public void down");
        write("2_fill.java", fill);
        try (TestDatabase database = TestDatabase.create(engine)) {
            GodwitException failure = catchThrowableOfType(
                    GodwitException.class, () -> godwit(database).migrate());
            assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_HALF_DONE);
            assertThat(failure.state().orElseThrow()).startsWith("2 of its statements are done and stay");
            Files.createFile(directory.resolve("go"));

            godwit(database).migrate();

            assertThat(column(database, "SELECT id FROM people ORDER BY id")).containsExactly("1", "2", "3");
        }
    }
}
