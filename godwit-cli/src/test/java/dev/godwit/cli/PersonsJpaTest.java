package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.dialect.Scope;
import dev.godwit.schema.Column;
import dev.godwit.schema.Table;
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
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The example with JPA entities, step by step: the entities change, Godwit writes what that means, people add what only they know. */
class PersonsJpaTest {

    private static final String PERSON = "src/main/java/com/example/persons/Person.java";
    private static final Path EXAMPLE = Path.of("..", "examples", "persons-jpa");
    private static final String HEIGHT = "    @Column(nullable = false)\n    private Double height;\n\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theEntityGrows(Engine engine) throws IOException, SQLException {
        try (TestDatabase database =
                engine.isServer() ? TestDatabase.create(engine) : TestDatabase.createFile(engine)) {
            String entity = Files.readString(EXAMPLE.resolve(PERSON));
            Shell shell = new Shell(directory)
                    .file(
                            "godwit.yaml",
                            Files.readString(EXAMPLE.resolve("godwit.yaml"))
                                    .replaceFirst("url: .*", "url: " + database.userUrl()))
                    .file("migrations/.keep", "");

            compiled(shell, entity.replace(HEIGHT, ""));
            made(shell, "create_persons");
            ok(shell.run("migrate"));
            assertThat(columns(database)).containsExactlyInAnyOrder("id", "first_name", "email", "mood", "mother_id");
            execute(database, "INSERT INTO persons (first_name) VALUES ('Ada')");

            compiled(shell, entity.replace("(nullable = false)\n    private Double", "\n    private Double"));
            made(shell, "add_height");
            ok(shell.run("migrate"));
            assertThat(columns(database)).contains("height");

            compiled(shell, entity);
            Path file = made(shell, "require_height");
            String text = Files.readString(file);
            Files.writeString(
                    file,
                    text.replaceFirst(
                            "-- migrate:up\n",
                            "-- migrate:up\nUPDATE persons SET height = 10.0 WHERE height IS NULL;\n"));
            ok(shell.run("migrate"));
            assertThat(height(database).nullable()).isFalse();
            assertThat(Double.valueOf(first(database, "SELECT height FROM persons")))
                    .isEqualTo(10.0);
            Ran check = shell.run("check");
            assertThat(check.out() + check.err()).contains("agree");
            assertThat(check.code()).isZero();

            ok(shell.run("downgrade"));
            assertThat(height(database).nullable()).isTrue();
            ok(shell.run("downgrade"));
            assertThat(columns(database)).containsExactlyInAnyOrder("id", "first_name", "email", "mood", "mother_id");
            assertThat(first(database, "SELECT first_name FROM persons")).isEqualTo("Ada");
            ok(shell.run("downgrade"));
            assertThat(tables(database)).isEmpty();
        }
    }

    private void compiled(Shell shell, String entity) {
        shell.file(PERSON, entity);
        CompiledEntities.of(shell.path("src/main/java"), shell.path("target/classes"))
                .close();
    }

    private static Path made(Shell shell, String name) {
        Ran made = shell.run("make", name, "--from-diff");
        ok(made);
        return shell.path(made.out().strip());
    }

    private static void ok(Ran ran) {
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    private static Column height(TestDatabase database) throws SQLException {
        return tables(database).get(0).columns().stream()
                .filter(column -> column.name().equalsIgnoreCase("height"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> columns(TestDatabase database) throws SQLException {
        return tables(database).get(0).columns().stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<Table> tables(TestDatabase database) throws SQLException {
        Dialect dialect = Dialects.standard()
                .named(database.engine()
                        .name()
                        .replaceFirst("_\\d+$", "")
                        .toLowerCase(Locale.ROOT)
                        .replace("postgres", "postgresql"))
                .orElseThrow();
        try (Connection connection = database.dataSource().getConnection()) {
            return dialect.reader().read(connection, Scope.current()).tables().stream()
                    .filter(table ->
                            !table.name().name().toLowerCase(Locale.ROOT).startsWith("godwit_"))
                    .toList();
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String first(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
