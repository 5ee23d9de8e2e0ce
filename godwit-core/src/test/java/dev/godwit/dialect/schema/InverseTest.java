package dev.godwit.dialect.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.Dialect;
import dev.godwit.schema.change.Change;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes at random, of tables, comments and views, and their inverses in reverse: what the engine says of its structure is as before. */
class InverseTest {

    private static final int SETUP = 3;
    private static final int BATCHES = 6;

    @ParameterizedTest
    @CsvSource({"POSTGRES_18, 8", "POSTGRES_14, 8", "MARIADB, 6", "SQLITE, 40", "H2, 40"})
    void inversesBringEverythingBack(Engine engine, int sequences) throws SQLException {
        run(engine, 0, sequences);
    }

    @Tag("inverses")
    @ParameterizedTest
    @CsvSource({"POSTGRES_18, 400", "POSTGRES_14, 200", "MARIADB, 200", "SQLITE, 2000", "H2, 2000"})
    void inversesBringEverythingBackEveryTime(Engine engine, int sequences) throws SQLException {
        run(engine, 1000, sequences);
    }

    private static void run(Engine engine, long firstSeed, int sequences) throws SQLException {
        try (TestDatabase database = TestDatabase.create(engine);
                Connection connection = database.connect()) {
            if (engine == Engine.SQLITE) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("PRAGMA synchronous = OFF");
                    statement.execute("PRAGMA foreign_keys = ON");
                }
            }
            for (long seed = firstSeed; seed < firstSeed + sequences; seed++) {
                thereAndBack(engine, connection, seed);
            }
        }
    }

    private static void thereAndBack(Engine engine, Connection connection, long seed) throws SQLException {
        Dialect dialect = SchemaEngine.dialect(engine);
        RandomChanges random = RandomChanges.ofTablesAndViews(seed);
        List<List<Change>> done = new ArrayList<>();
        List<List<String>> states = new ArrayList<>();
        try {
            for (int i = 0; i < SETUP + BATCHES; i++) {
                states.add(Catalogue.read(engine, connection));
                List<Change> batch = random.batch();
                done.add(batch);
                SchemaEngine.apply(dialect, connection, batch);
            }
            for (int i = done.size() - 1; i >= 0; i--) {
                SchemaEngine.apply(dialect, connection, inverse(done.get(i)));
                assertThat(difference(states.get(i), Catalogue.read(engine, connection)))
                        .as("seed " + seed + " after the inverse of "
                                + done.get(i).stream().map(Change::text).toList())
                        .isEmpty();
            }
        } catch (SQLException | RuntimeException e) {
            throw new AssertionError(
                    "seed " + seed + ": "
                            + done.stream()
                                    .map(batch ->
                                            batch.stream().map(Change::text).toList())
                                    .toList() + "\n" + e.getMessage(),
                    e);
        }
    }

    private static List<String> difference(List<String> before, List<String> after) {
        List<String> lines = new ArrayList<>();
        before.stream().filter(line -> !after.contains(line)).forEach(line -> lines.add("- " + line));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> lines.add("+ " + line));
        return lines;
    }

    private static List<Change> inverse(List<Change> batch) {
        List<Change> inverse = new ArrayList<>();
        batch.forEach(change -> inverse.add(change.inverse().orElseThrow()));
        Collections.reverse(inverse);
        return inverse;
    }
}
