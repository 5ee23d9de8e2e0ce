package dev.godwit.storm;

import dev.godwit.Godwit;
import dev.godwit.error.GodwitException;
import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A database and a directory of migrations. */
final class Scene implements AutoCloseable {

    private final TestDatabase database;
    private final Path directory;
    private final List<Progress> heard = Collections.synchronizedList(new ArrayList<>());

    Scene(Engine engine, Path directory) {
        this(TestDatabase.create(engine), directory);
    }

    Scene(TestDatabase database, Path directory) {
        this.database = database;
        this.directory = directory;
    }

    TestDatabase database() {
        return database;
    }

    Path directory() {
        return directory;
    }

    /** All that runs in this JVM told. */
    List<Progress> heard() {
        return heard;
    }

    Scene file(String name, String... lines) {
        try {
            Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Godwit godwit() {
        return godwit(progress -> {});
    }

    Godwit godwit(ProgressListener listener) {
        return godwit(listener, Duration.ofSeconds(60));
    }

    Godwit godwit(ProgressListener listener, Duration lockWait) {
        return Godwit.url(database.userUrl())
                .locations(directory, List.of("."))
                .lockWait(lockWait)
                .listener(progress -> {
                    heard.add(progress);
                    listener.on(progress);
                })
                .build();
    }

    /** Runs what must fail. */
    static GodwitException failure(Runnable work) {
        try {
            work.run();
        } catch (GodwitException e) {
            return e;
        }
        throw new AssertionError("It did not fail.");
    }

    void execute(String... statements) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(quoted(sql));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> query(String sql) {
        try (Connection connection = database.connect()) {
            return StateDump.query(connection, quoted(sql));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** H2 folds names to upper case. */
    private String quoted(String sql) {
        return database.engine() == Engine.H2 ? sql.replaceAll("godwit_\\w+", "\"$0\"") : sql;
    }

    /** What the one migration table counts. */
    List<String> executed() {
        return query("SELECT step FROM executed ORDER BY step");
    }

    @Override
    public void close() {
        database.close();
    }
}
