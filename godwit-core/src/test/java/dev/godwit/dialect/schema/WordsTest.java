package dev.godwit.dialect.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.Dialect;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names are quoted where an engine needs it: tried with every word that one of them knows, and with usual names of columns. */
class WordsTest {

    private static final Path WORDS = Path.of("src/test/resources/dialect/words.txt");

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyWordCanBeATableAndAColumn(Engine engine) throws IOException, SQLException {
        Dialect dialect = SchemaEngine.dialect(engine);
        List<String> refused = new ArrayList<>();
        try (TestDatabase database = TestDatabase.create(engine);
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (engine == Engine.SQLITE) {
                statement.execute("PRAGMA synchronous = OFF");
            }
            for (String word : Files.readAllLines(WORDS)) {
                String name = dialect.names().of(word);
                for (String sql : List.of(
                        "CREATE TABLE " + name + " (godwit_id INTEGER, " + name + " INTEGER)",
                        "INSERT INTO " + name + " (" + name + ") VALUES (1)",
                        "SELECT " + name + " FROM " + name + " WHERE " + name + " = 1 ORDER BY " + name,
                        "ALTER TABLE " + name + " RENAME COLUMN " + name + " TO other",
                        "ALTER TABLE " + name + " ADD COLUMN " + name + " INTEGER",
                        "DROP TABLE " + name)) {
                    tryOut(statement, sql, word, refused);
                }
            }
        }
        assertThat(refused).isEmpty();
    }

    private static void tryOut(Statement statement, String sql, String word, List<String> refused) {
        try {
            String written = sql.contains("RENAME COLUMN")
                            && statement.getConnection().getMetaData().getURL().startsWith("jdbc:h2")
                    ? sql.replace("RENAME COLUMN", "ALTER COLUMN").replace(" TO ", " RENAME TO ")
                    : sql;
            statement.execute(written);
        } catch (SQLException e) {
            refused.add(word + ": " + sql + ": " + e.getMessage());
        }
    }
}
