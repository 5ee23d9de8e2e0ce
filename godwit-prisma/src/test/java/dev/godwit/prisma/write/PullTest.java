package dev.godwit.prisma.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.godwit.Godwit;
import dev.godwit.compare.DiffOptions;
import dev.godwit.compare.SchemaSource;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.prisma.PrismaSchema;
import dev.godwit.prisma.syntax.SourceText;
import dev.godwit.report.DiffReport;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of a database asks for that database: nothing is to be done. */
class PullTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final SchemaSource HERE = new SchemaSource.Database(Optional.empty());

    @TempDir
    Path directory;

    static Stream<Arguments> schemas() throws IOException {
        List<Arguments> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(RESOURCES.resolve("judged"))) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".prisma")) {
                    boolean isSqlite = Files.readString(file).contains("\"sqlite\"");
                    all.add(arguments(
                            isSqlite ? Engine.SQLITE : Engine.POSTGRES_18,
                            file.getFileName().toString()));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void whatASchemaMadeIsWrittenAsOneThatMakesTheSame(Engine engine, String file) throws Exception {
        try (TestDatabase database = create(engine)) {
            SchemaSource wanted = prisma(
                    withCitext(Files.readString(RESOURCES.resolve("judged").resolve(file))));
            execute(database, diff(database, new SchemaSource.Empty(), wanted).up());

            PrismaText.Written written = written(database, wanted);

            assertThat(texts(diff(database, HERE, prisma(written.text()))))
                    .as(written.text())
                    .isEmpty();
        }
    }

    static Stream<Arguments> byHand() {
        return Stream.of(
                arguments(Engine.POSTGRES_18, "postgresql"),
                arguments(Engine.POSTGRES_14, "postgresql"),
                arguments(Engine.MARIADB, "mariadb"),
                arguments(Engine.SQLITE, "sqlite"));
    }

    @ParameterizedTest
    @MethodSource("byHand")
    void whatWasMadeByHandIsWrittenAsASchemaThatMakesTheSame(Engine engine, String name) throws Exception {
        try (TestDatabase database = create(engine)) {
            String script = Files.readString(RESOURCES.resolve("pulled").resolve(name + ".sql"));
            execute(database, List.of(script.strip().split(";\n")));

            PrismaText.Written written = written(database, HERE);

            Path golden = RESOURCES.resolve("pulled").resolve(name + ".prisma");
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(golden, written.text());
            }
            assertThat(texts(diff(database, HERE, prisma(written.text()))))
                    .as(written.text())
                    .isEmpty();
            assertThat(written.text()).isEqualTo(Files.readString(golden));
        }
    }

    private static TestDatabase create(Engine engine) {
        return engine.isServer() ? TestDatabase.create(engine) : TestDatabase.createFile(engine);
    }

    /** A type of an extension is only there with it. */
    private static String withCitext(String schema) {
        return schema.contains("@db.Citext") && !schema.contains("extensions")
                ? schema.replace("datasource db {", "datasource db {\n  extensions = [citext]")
                : schema;
    }

    private PrismaText.Written written(TestDatabase database, SchemaSource like) {
        return new PrismaText(dialect(database.engine()))
                .of(
                        godwit(database)
                                .structure(HERE, like, DiffOptions.at(directory))
                                .schema(),
                        Optional.empty());
    }

    private static Dialect dialect(Engine engine) {
        String name = switch (engine) {
            case POSTGRES_18, POSTGRES_14 -> "postgresql";
            case MARIADB -> "mariadb";
            case SQLITE -> "sqlite";
            case H2 -> "h2";
        };
        return Dialects.standard().named(name).orElseThrow();
    }

    private static SchemaSource prisma(String text) {
        return new SchemaSource.Declared(
                "schema.prisma", PrismaSchema.of(List.of(new SourceText("schema.prisma", text)), "schema.prisma"));
    }

    private DiffReport diff(TestDatabase database, SchemaSource from, SchemaSource to) {
        return godwit(database).diff(from, to, DiffOptions.at(directory));
    }

    private Godwit godwit(TestDatabase database) {
        return Godwit.url(database.userUrl()).locations(directory, List.of(".")).build();
    }

    private static List<String> texts(DiffReport report) {
        return report.changes().stream().map(DiffReport.Step::text).toList();
    }

    private static void execute(TestDatabase database, List<String> statements) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
