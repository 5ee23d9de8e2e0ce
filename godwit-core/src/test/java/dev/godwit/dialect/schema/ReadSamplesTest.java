package dev.godwit.dialect.schema;

import dev.godwit.dialect.ExistingTables;
import dev.godwit.dialect.SchemaSql;
import dev.godwit.error.GodwitException;
import dev.godwit.testing.Engine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each sample change leaves in a database is read, written into an empty one, and read again. */
class ReadSamplesTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatSamplesMakeIsReadAndWrittenAgain(Engine engine) throws SQLException {
        try (ReadBack database = new ReadBack(engine)) {
            for (SampleChange sample : SampleChange.all()) {
                List<String> statements = statements(database, sample);
                if (statements.isEmpty()) {
                    continue;
                }
                database.clear();
                if (!runs(database, statements)) {
                    continue;
                }
                try {
                    database.readsTwiceTheSame();
                } catch (SQLException | RuntimeException | AssertionError e) {
                    throw new AssertionError(sample.name() + ": " + e.getMessage(), e);
                }
            }
        }
    }

    /** Not on every version of an engine; which ones, the golden files are tried for elsewhere. */
    private static boolean runs(ReadBack database, List<String> statements) {
        try {
            SchemaEngine.execute(database.dialect(), database.connection(), statements);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** None where the engine has no such thing. */
    private static List<String> statements(ReadBack database, SampleChange sample) {
        SchemaSql.Writer writer = database.dialect().schema().writer(ExistingTables.NONE);
        List<String> statements = new ArrayList<>();
        try {
            statements.addAll(writer.statements(sample.before()));
            statements.addAll(writer.statements(sample.changes()));
        } catch (GodwitException e) {
            return List.of();
        }
        return statements;
    }
}
