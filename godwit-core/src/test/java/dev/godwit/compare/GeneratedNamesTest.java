package dev.godwit.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Godwit;
import dev.godwit.report.DiffReport;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names that an engine gives by itself differ from database to database. */
class GeneratedNamesTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void areNoDifference(Engine engine) throws IOException, SQLException {
        Files.writeString(
                directory.resolve("schema.sql"),
                "CREATE TABLE a (id int PRIMARY KEY, code varchar(5) UNIQUE, amount int CHECK (amount > 0));\n"
                        + "CREATE TABLE b (id int PRIMARY KEY, one int, two int, FOREIGN KEY (one) REFERENCES a (id),"
                        + " FOREIGN KEY (two) REFERENCES a (id), CHECK (one > 1), CHECK (two > 2));\n");
        try (TestDatabase database =
                engine.isServer() ? TestDatabase.create(engine) : TestDatabase.createFile(engine)) {
            execute(
                    database,
                    "CREATE TABLE a (id int PRIMARY KEY, code varchar(5), amount int CHECK (amount > 0), UNIQUE (code))",
                    "CREATE TABLE other (x int UNIQUE CHECK (x > 5))",
                    "CREATE TABLE b (id int PRIMARY KEY, one int, two int, CHECK (two > 2), CHECK (one > 1),"
                            + " FOREIGN KEY (two) REFERENCES a (id), FOREIGN KEY (one) REFERENCES a (id))",
                    "DROP TABLE other");
            Godwit godwit = Godwit.url(database.userUrl())
                    .locations(directory, List.of("."))
                    .build();

            DiffReport difference = godwit.diff(
                    new SchemaSource.Database(Optional.empty()),
                    new SchemaSource.SqlFiles(directory.resolve("schema.sql")),
                    DiffOptions.at(directory));

            // PostgreSQL's names tell what they are for, so one that differs was given; and SQLite has none.
            assertThat(difference.changes())
                    .filteredOn(change -> !change.text().startsWith("rename")
                            || !engine.name().startsWith("POSTGRES"))
                    .isEmpty();
        }
    }

    private static void execute(TestDatabase database, String... statements) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
