package dev.godwit.jpa;

import dev.godwit.Godwit;
import dev.godwit.compare.DiffOptions;
import dev.godwit.compare.SchemaSource;
import dev.godwit.report.DiffReport;
import dev.godwit.schema.Schema;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A database and what is compared with it. */
public final class EntityDatabase implements AutoCloseable {

    static final Path TEST_CLASSES = Path.of("target", "test-classes");

    private final TestDatabase database;
    private final Path directory;

    public EntityDatabase(Engine engine, Path directory) {
        this.database = engine.isServer() ? TestDatabase.create(engine) : TestDatabase.createFile(engine);
        this.directory = directory;
    }

    public TestDatabase database() {
        return database;
    }

    public static SchemaSource entities(String location, Path... more) {
        List<Path> classPath =
                Stream.concat(Stream.of(more), Stream.of(TEST_CLASSES)).toList();
        return new SchemaSource.Declared(location, new JpaEntities(JpaLocation.parse(location), classPath, List.of()));
    }

    public DiffReport fromNothing(SchemaSource to) {
        return diff(new SchemaSource.Empty(), to);
    }

    public DiffReport fromHere(SchemaSource to) {
        return diff(new SchemaSource.Database(Optional.empty()), to);
    }

    public DiffReport diff(SchemaSource from, SchemaSource to) {
        return godwit().diff(from, to, DiffOptions.at(directory));
    }

    public Schema schema() {
        return godwit().structure(new SchemaSource.Database(Optional.empty()), DiffOptions.at(directory))
                .schema();
    }

    private Godwit godwit() {
        return Godwit.url(database.userUrl()).locations(directory, List.of(".")).build();
    }

    public static List<String> texts(DiffReport report) {
        return report.changes().stream().map(DiffReport.Step::text).toList();
    }

    public void execute(List<String> statements) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage() + " in " + statements, e);
        }
    }

    public void execute(String... statements) {
        execute(List.of(statements));
    }

    @Override
    public void close() {
        database.close();
    }
}
