package dev.godwit.dialect.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every kind of change in every dialect, as files that a person can read; {@code -Dgolden.write=true} writes them anew. What they hold
 * runs on each engine that the tests can start. MySQL's and SQL Server's do not run here.
 */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/schema");

    /** What PostgreSQL 14 does not have yet. */
    private static final Set<String> NEWER = Set.of("add-column-computed", "add-unique-nulls-equal");

    @TestFactory
    Stream<DynamicTest> isWrittenAsTheGoldenFilesSay() {
        return Dialects.standard().all().stream()
                .flatMap(dialect -> SampleChange.of(dialect.engine()).stream()
                        .map(sample -> DynamicTest.dynamicTest(
                                dialect.engine() + " " + sample.name(), () -> compare(dialect, sample))));
    }

    private static void compare(Dialect dialect, SampleChange sample) throws IOException {
        Path file = GOLDEN.resolve(dialect.engine()).resolve(sample.name() + ".sql");
        String text = SchemaEngine.render(dialect, sample);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file).hasContent(text);
    }

    @TestFactory
    Stream<DynamicTest> runs() {
        return Stream.of(Engine.values())
                .flatMap(engine -> SampleChange.of(SchemaEngine.dialect(engine).engine()).stream()
                        .map(sample ->
                                DynamicTest.dynamicTest(engine + " " + sample.name(), () -> run(engine, sample))));
    }

    private static void run(Engine engine, SampleChange sample) throws SQLException {
        Dialect dialect = SchemaEngine.dialect(engine);
        assumeFalse(engine == Engine.POSTGRES_14 && NEWER.contains(sample.name()));
        assumeFalse(SchemaEngine.render(dialect, sample).startsWith("-- "));
        try (TestDatabase database = TestDatabase.create(engine);
                Connection connection = database.connect()) {
            if (engine == Engine.SQLITE) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("PRAGMA foreign_keys = ON");
                }
            }
            SchemaEngine.apply(dialect, connection, sample.before());
            try {
                SchemaEngine.execute(dialect, connection, SchemaEngine.statements(dialect, sample));
            } finally {
                if (engine == Engine.MARIADB) {
                    SchemaEngine.execute(dialect, connection, List.of("DROP SCHEMA IF EXISTS blog_schema"));
                }
            }
        }
    }
}
