package dev.godwit.dialect.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.schema.Column;
import dev.godwit.schema.Schema;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.diff.Differ;
import dev.godwit.testing.Engine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two structures at random, in one half of the cases without anything in common but names, in the other half the second grown out of the
 * first: the difference leads from one to the other, its opposite back, and then there is none left.
 */
class PairsTest {

    private static final int BATCHES = 6;

    @ParameterizedTest
    @CsvSource({"POSTGRES_18, 6", "POSTGRES_14, 4", "MARIADB, 4", "SQLITE, 30", "H2, 30"})
    void theDifferenceLeadsThereAndBack(Engine engine, int pairs) throws SQLException {
        run(engine, 0, pairs);
    }

    @Tag("inverses")
    @ParameterizedTest
    @CsvSource({"POSTGRES_18, 200", "POSTGRES_14, 100", "MARIADB, 120", "SQLITE, 1000", "H2, 1000"})
    void theDifferenceLeadsThereAndBackEveryTime(Engine engine, int pairs) throws SQLException {
        run(engine, 7000, pairs);
    }

    private static void run(Engine engine, long firstSeed, int pairs) throws SQLException {
        try (ReadBack database = new ReadBack(engine)) {
            for (long seed = firstSeed; seed < firstSeed + pairs; seed++) {
                List<String> done = new ArrayList<>();
                try {
                    thereAndBack(database, seed, done);
                } catch (SQLException | RuntimeException | AssertionError e) {
                    throw new AssertionError(
                            "seed " + seed + ": " + String.join("\n", done) + "\n" + e.getMessage(), e);
                }
            }
        }
    }

    private static void thereAndBack(ReadBack database, long seed, List<String> done) throws SQLException {
        RandomChanges random = RandomChanges.ofTablesAndViews(seed);
        Schema a = grown(database, random, true);
        Schema b = seed % 2 == 0
                ? grown(database, RandomChanges.ofTablesAndViews(-seed - 1), true)
                : grown(database, random, false);
        database.clear();
        database.write(a);
        assertThat(a).isNotEqualTo(b);
        lead(database, a, b, done);
        lead(database, b, a, done);
    }

    private static Schema grown(ReadBack database, RandomChanges random, boolean afresh) throws SQLException {
        if (afresh) {
            database.clear();
        }
        for (int i = 0; i < BATCHES; i++) {
            SchemaEngine.apply(database.dialect(), database.connection(), random.batch());
        }
        return database.read().schema();
    }

    private static void lead(ReadBack database, Schema from, Schema to, List<String> done) throws SQLException {
        Differ differ = new Differ(database.dialect().reader().compared());
        List<Change> changes = differ.between(from, to).changes();
        changes.forEach(change -> done.add(change.text()));
        done.add("--");
        SchemaEngine.apply(database.dialect(), database.connection(), changes);
        Schema reached = database.read().schema();
        assertThat(differ.between(reached, to).changes()).isEmpty();
        ReadBack.assertSame(sorted(to), sorted(reached));
    }

    /** Columns and keys that were added stand last, and counters and NOT NULL keep their names, which is no difference. */
    private static Schema sorted(Schema schema) {
        return schema.withTables(schema.tables().stream()
                        .map(table -> table.sorted()
                                .withColumns(table.columns().stream()
                                        .sorted(Comparator.comparing(Column::name))
                                        .toList()))
                        .toList())
                .withDefinitions(schema.definitions().stream()
                        .filter(definition -> !definition.kind().startsWith("name of "))
                        .toList());
    }
}
