package dev.godwit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Godwit;
import dev.godwit.lint.fix.FixReport;
import dev.godwit.lint.fix.FixReport.FileChange;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A renamed column has both names until the next release, and two releases that each know one of them write at the same time. */
class SyncTriggerTest {

    @TempDir
    Path folder;

    @Test
    void bothReleasesWriteAndReadTheSame() throws Exception {
        try (TestDatabase database = TestDatabase.create(Engine.POSTGRES_18);
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            renamed(database);
            // What each release does, and what the other one then reads.
            statement.execute("INSERT INTO users (id, last_name) VALUES (11, 'old')");
            statement.execute("INSERT INTO users (id, family_name) VALUES (12, 'new')");
            assertThat(names(statement, "id IN (11, 12)")).containsExactly("old=old", "new=new");
            statement.execute("UPDATE users SET last_name = 'a' WHERE id = 12");
            statement.execute("UPDATE users SET family_name = 'b' WHERE id = 11");
            assertThat(names(statement, "id IN (11, 12)")).containsExactly("b=b", "a=a");
            statement.execute("UPDATE users SET family_name = NULL WHERE id = 11");
            statement.execute("UPDATE users SET last_name = NULL WHERE id = 12");
            assertThat(names(statement, "id IN (11, 12)")).containsExactly("null=null", "null=null");
            statement.execute(
                    "INSERT INTO users (id, last_name) VALUES (11, 'c') ON CONFLICT (id) DO UPDATE SET last_name = EXCLUDED.last_name");
            statement.execute(
                    "INSERT INTO users (id, family_name) VALUES (12, 'd') ON CONFLICT (id) DO UPDATE SET family_name = EXCLUDED.family_name");
            assertThat(names(statement, "id IN (11, 12)")).containsExactly("c=c", "d=d");
            // Where one statement writes both, the new name counts.
            statement.execute("UPDATE users SET last_name = 'x', family_name = 'y' WHERE id = 11");
            assertThat(names(statement, "id = 11")).containsExactly("y=y");
        }
    }

    @Test
    void writersOfBothNamesAtOnceLeaveNoRowWithTwoValues() throws Exception {
        try (TestDatabase database = TestDatabase.create(Engine.POSTGRES_18)) {
            renamed(database);
            ExecutorService releases = Executors.newFixedThreadPool(2);
            try {
                List<Future<Integer>> writers = List.of(
                        releases.submit(() -> write(database, "last_name")),
                        releases.submit(() -> write(database, "family_name")));
                for (Future<Integer> writer : writers) {
                    assertThat(writer.get()).isEqualTo(300);
                }
            } finally {
                releases.shutdownNow();
            }
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                assertThat(names(statement, "last_name IS DISTINCT FROM family_name"))
                        .isEmpty();
                assertThat(names(statement, "true")).hasSize(10);
            }
        }
    }

    private static int write(TestDatabase database, String column) throws SQLException {
        int written = 0;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 300; i++) {
                written += statement.executeUpdate(
                        "UPDATE users SET " + column + " = '" + column + i + "' WHERE id = " + (i % 10 + 1));
            }
        }
        return written;
    }

    private void renamed(TestDatabase database) throws IOException {
        LintFiles files = new LintFiles(folder);
        Godwit godwit = files.on(Godwit.dataSource(database.dataSource()));
        files.add("CREATE TABLE users (id bigint PRIMARY KEY, last_name text);\n"
                + "INSERT INTO users SELECT n, 'n' || n FROM generate_series(1, 10) n;");
        godwit.migrate();
        files.add("ALTER TABLE users RENAME COLUMN last_name TO family_name;");
        FixReport report = godwit.fix(LintOptions.pending());
        for (FileChange change : report.changes()) {
            Files.writeString(folder.resolve(change.file()), change.after().orElseThrow());
        }
        godwit.migrate();
    }

    private static List<String> names(Statement statement, String condition) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT last_name, family_name FROM users WHERE " + condition + " ORDER BY id")) {
            while (rows.next()) {
                names.add(rows.getString(1) + "=" + rows.getString(2));
            }
        }
        return names;
    }
}
