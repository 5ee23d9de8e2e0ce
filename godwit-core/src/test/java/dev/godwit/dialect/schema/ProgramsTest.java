package dev.godwit.dialect.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.godwit.dialect.Dialect;
import dev.godwit.schema.change.Change;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Routines and triggers come and go, and their inverses bring back what was there. */
class ProgramsTest {

    @TestFactory
    Stream<DynamicTest> inversesBringBackWhatWasThere() {
        return Stream.of(Engine.values())
                .flatMap(engine -> ProgramSamples.of(
                                SchemaEngine.dialect(engine).engine())
                        .stream()
                        .map(sample -> DynamicTest.dynamicTest(
                                engine + " " + sample.name(), () -> thereAndBack(engine, sample))));
    }

    private static void thereAndBack(Engine engine, SampleChange sample) throws SQLException {
        Dialect dialect = SchemaEngine.dialect(engine);
        assumeFalse(SchemaEngine.render(dialect, sample).startsWith("-- "));
        Change change = sample.changes().get(0);
        try (TestDatabase database = TestDatabase.create(engine);
                Connection connection = database.connect()) {
            SchemaEngine.apply(dialect, connection, sample.before());
            List<String> before = programs(engine, connection);
            SchemaEngine.apply(dialect, connection, List.of(change));
            assertThat(programs(engine, connection)).isNotEqualTo(before);
            SchemaEngine.apply(dialect, connection, List.of(change.inverse().orElseThrow()));
            assertThat(programs(engine, connection)).isEqualTo(before);
        }
    }

    private static List<String> programs(Engine engine, Connection connection) throws SQLException {
        String sql = switch (engine) {
            case POSTGRES_14, POSTGRES_18 ->
                "SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
                        + " UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1";
            case MARIADB ->
                "SELECT concat(routine_type, ' ', routine_name, ' ', routine_definition) FROM information_schema.routines"
                        + " WHERE routine_schema = database() UNION ALL SELECT concat(trigger_name, ' ', action_statement)"
                        + " FROM information_schema.triggers WHERE trigger_schema = database() ORDER BY 1";
            case SQLITE -> "SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY 1";
            case H2 ->
                "SELECT routine_name || ' ' || external_name FROM information_schema.routines WHERE routine_schema = 'PUBLIC'"
                        + " UNION ALL SELECT trigger_name || ' ' || java_class FROM information_schema.triggers ORDER BY 1";
        };
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
