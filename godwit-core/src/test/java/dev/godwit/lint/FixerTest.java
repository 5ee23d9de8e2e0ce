package dev.godwit.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.Godwit;
import dev.godwit.error.GodwitException;
import dev.godwit.lint.fix.FixReport;
import dev.godwit.lint.fix.FixReport.FileChange;
import dev.godwit.migration.Version;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is touched and what is not, and how new files are named. */
class FixerTest {

    private static final String TABLE = "CREATE TABLE users (id bigint PRIMARY KEY, name text, age int);\n";
    private static final String INDEX = "CREATE INDEX users_name ON users (name);\n";

    @TempDir
    Path folder;

    private TestDatabase database;
    private Godwit godwit;

    @BeforeEach
    void begin() throws IOException {
        database = TestDatabase.create(Engine.POSTGRES_18);
        godwit = Godwit.dataSource(database.dataSource())
                .withoutLog()
                .locations(folder, List.of("migrations"))
                .build();
        write("1_users.sql", TABLE);
        godwit.migrate();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void anAppliedMigrationIsRefused() throws IOException {
        write("2_index.sql", INDEX);
        godwit.migrate();
        FixReport report = godwit.fix(LintOptions.of(new LintScope.Only(Set.of(new Version("2")), "named")));
        assertThat(report.files()).isEmpty();
        assertThat(report.refused())
                .containsExactly(new FixReport.Refused(
                        "2_index", "This database has had it: an applied migration is not changed. Write a new one."));
        assertThat(godwit.fix(LintOptions.pending()).files()).isEmpty();
    }

    @Test
    void whatHasNoFindingStaysByteForByte() throws IOException {
        String head =
                "-- A head.\r\n\r\n-- migrate:up\r\n/* kept */  ALTER TABLE users ADD COLUMN a text ;  -- and this\r\n";
        write(
                "2_step.sql",
                head + INDEX.replace("\n", "\r\n") + "\r\n-- migrate:down\r\nDROP INDEX users_name;\r\n"
                        + "ALTER TABLE users DROP COLUMN a;\r\n");
        List<FileChange> changes = godwit.fix(LintOptions.pending()).changes();
        assertThat(changes)
                .extracting(FileChange::file)
                .containsExactly("migrations/2_step.sql", "migrations/3_step_2.sql");
        assertThat(changes.get(0).after().orElseThrow()).startsWith(head);
    }

    @Test
    void aSuppressedFindingIsLeftAlone() throws IOException {
        write("2_index.sql", "-- godwit:ignore index-not-concurrent because it is small\n" + INDEX);
        assertThat(godwit.fix(LintOptions.pending()).files()).isEmpty();
    }

    @Test
    void wordsInCommentsAndStringsAreNotTakenForTheStatement() throws IOException {
        write("2_index.sql", "/* an INDEX */ CREATE /* INDEX */ INDEX i ON users (name) WHERE name <> 'INDEX  x';\n");
        assertThat(godwit.fix(LintOptions.pending()).changes().get(0).after().orElseThrow())
                .isEqualTo(
                        "-- migrate:up transaction:false\n"
                                + "/* an INDEX */ CREATE /* INDEX */ INDEX CONCURRENTLY i ON users (name) WHERE name <> 'INDEX  x';\n");
    }

    @Test
    void newFilesStandBehindTheOriginalAndBeforeTheNext() throws IOException {
        write(
                "2_step.sql",
                "ALTER TABLE users ADD COLUMN a text;\n" + INDEX + "ALTER TABLE users ADD COLUMN b text;\n");
        assertThat(files()).containsExactly("2_step.sql", "3_step_2.sql", "4_step_3.sql");
        write("3_other.sql", "SELECT 1;");
        assertThat(files()).containsExactly("2_step.sql", "2.1_step_2.sql", "2.2_step_3.sql");
    }

    @Test
    void newFilesFollowTheLayout() throws IOException {
        write("20260720090059_step.up.sql", "ALTER TABLE users ADD COLUMN a text;\n" + INDEX);
        write("20260720090059_step.down.sql", "DROP INDEX users_name;\nALTER TABLE users DROP COLUMN a;\n");
        List<FileChange> changes = godwit.fix(LintOptions.pending()).changes();
        assertThat(changes)
                .extracting(change -> change.file().replace("migrations/", "") + ": "
                        + change.after().orElseThrow())
                .containsExactly(
                        "20260720090059_step.up.sql: ALTER TABLE users ADD COLUMN a text;\n",
                        "20260720090059_step.down.sql: ALTER TABLE users DROP COLUMN a;\n",
                        "20260720090100_step_2.up.sql: -- migrate:up transaction:false\n"
                                + "CREATE INDEX CONCURRENTLY users_name ON users (name);\n",
                        "20260720090100_step_2.down.sql: -- migrate:down transaction:false\n"
                                + "DROP INDEX CONCURRENTLY users_name;\n");
        for (FileChange change : changes) {
            write(change.file().replace("migrations/", ""), change.after().orElseThrow());
        }
        assertThat(godwit.migrate().applied()).hasSize(2);
        assertThat(godwit.lint(LintOptions.pending()).found()).isEmpty();
    }

    @Test
    void whatCannotBeRewrittenIsNamedWithTheReason() throws IOException {
        write("2_view.sql", "CREATE VIEW names AS SELECT name FROM users;");
        godwit.migrate();
        write("3_rename.sql", "ALTER TABLE users RENAME COLUMN name TO nick;\n");
        write("4_drop.sql", "DROP TABLE users CASCADE;\n");
        write("5_more.sql", "BEGIN;\n" + INDEX + "COMMIT;\n");
        FixReport report = godwit.fix(LintOptions.pending());
        assertThat(report.files()).isEmpty();
        assertThat(report.left().get(0).reason())
                .isEqualTo("name of users cannot be followed by a second column: the view names speaks of it.");
        assertThat(report.left()).extracting(left -> left.found().rule().id()).contains("rename-column", "drop-table");
        assertThat(report.refused())
                .extracting(FixReport.Refused::reason)
                .containsExactly("It begins and ends transactions by itself.");
    }

    @Test
    void whatAPendingMigrationChangesFirstIsNotGuessed() throws IOException {
        write("2_add.sql", "ALTER TABLE users ADD COLUMN nick text;\n");
        write("3_rename.sql", "ALTER TABLE users RENAME COLUMN nick TO name2;\n");
        FixReport report = godwit.fix(LintOptions.pending());
        assertThat(report.files()).isEmpty();
        assertThat(report.left().get(0).reason())
                .startsWith("What users will be like is not known yet, because 2_add is pending and changes it too.");
    }

    @Test
    void workOnRowsGetsATransactionOfItsOwn() throws IOException {
        write("2_step.sql", "ALTER TABLE users ADD COLUMN a text;\nUPDATE users SET a = name WHERE a IS NULL;\n");
        assertThat(files()).containsExactly("2_step.sql", "3_step_2.sql");
    }

    @Test
    void whatIsLeftOpenIsRefusedBeforeAnythingRuns() throws IOException {
        write(
                "2_required.sql",
                "-- migrate:up\n-- migrate:fill-in what name is\nUPDATE users SET name = ??? WHERE name IS NULL;\n");
        assertThatThrownBy(godwit::migrate)
                .isInstanceOf(GodwitException.class)
                .hasMessageContaining("Something is still to be written here: what name is");
    }

    private List<String> files() {
        return godwit.fix(LintOptions.pending()).files().stream()
                .map(change -> change.file().replace("migrations/", ""))
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(folder.resolve("migrations").resolve(name), text);
    }
}
