package dev.godwit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlywayFilesTest {
    @TempDir
    Path directory;

    private Project project;

    @BeforeEach
    void setUp() {
        project = Project.in(directory);
    }

    @Test
    void allKinds() {
        project.file("V1__first.sql", "A;")
                .file("V1_2__second one.sql", "B;")
                .file("undo/U1_2__second.sql", "UNDO B;")
                .file("V2.10__x.sql", "C;")
                .file("V2.9__x.sql", "D;")
                .file("V20183901010101__killbill.sql", "E;")
                .file("B2.10__all.sql", "ALL;")
                .file("R__views.sql", "VIEWS;")
                .file("R__b_functions.sql", "F;")
                .file("U9__lonely.sql", "");

        assertThat(project.migrations())
                .containsExactly(
                        "1 | first | 1: A;",
                        "1.2 | second one | 1: B; | 1: UNDO B;",
                        "2.9 | x | 1: D;",
                        "BASELINE 2.10 | all | 1: ALL;",
                        "2.10 | x | 1: C;",
                        "20183901010101 | killbill | 1: E;",
                        "REPEATABLE R__b_functions | b_functions | 1: F;",
                        "REPEATABLE R__views | views | 1: VIEWS;");
        assertThat(project.ignored()).containsExactly("m/U9__lonely.sql: there is no V file of its version to undo");
    }

    @Test
    void settingsBesideAScript() {
        project.file("V1__x.sql", "A;")
                .file(
                        "V1__x.sql.conf",
                        "# no\nexecuteInTransaction=false\nplaceholderReplacement = false\nencoding=utf-8\n")
                .file("U1__x.sql", "B;")
                .file("U1__x.sql.conf", "executeInTransaction=false");

        assertThat(project.migrations())
                .containsExactly("1 | x | 1: A;; transaction OFF; no placeholders | 1: B;; transaction OFF");
        assertThat(project.ignored()).isEmpty();
    }

    @Test
    void settingsThatAreNotKnown() {
        project.file("V1__x.sql", "A;").file("V1__x.sql.conf", "\nexecuteInTransactions=false");
        assertThat(project.error())
                .isEqualTo("MIGRATION_MALFORMED m/V1__x.sql.conf:2:1: Unknown setting \"executeInTransactions\"."
                        + " Did you mean \"executeInTransaction\"?");

        project.file("V1__x.sql.conf", "encoding=ISO-8859-1");
        assertThat(project.error()).contains("Convert the script to UTF-8");
    }

    @Test
    void callbacks() {
        project.file("beforeMigrate.sql", "A;")
                .file("afterEachMigrate__stats.sql", "B;")
                .file("afterEach__a.sql", "C;")
                .file("beforeUndo.sql", "D;")
                .file("afterMigrateError.sql", "E;");

        assertThat(project.callbacks())
                .containsExactly(
                        "BEFORE_MIGRATE  | 1: A;",
                        "AFTER_MIGRATE_ERROR  | 1: E;",
                        "AFTER_EACH a | 1: C;",
                        "AFTER_EACH stats | 1: B;",
                        "BEFORE_ROLLBACK  | 1: D;");
        project.file("beforeEachMigrateStatement.sql", "");
        assertThat(project.error()).contains("Godwit has no event beforeEachMigrateStatement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1_x.sql", "V1-x.sql", "v2__x.sql", "V__x1.sql.sql", "r__views.sql"})
    void namesThatAreAlmostRight(String name) {
        project.file(name, "");

        assertThat(project.error()).containsAnyOf("is almost a migration's name", "UNKNOWN_LAYOUT");
    }

    @Test
    void placeholdersCountIntoTheChecksumOfRepeatablesOnly() {
        project.file("V1__x.sql", "SELECT '${a}'").file("R__x.sql", "SELECT '${a}'");
        var one = project.placeholders(Map.of("a", "1")).read().migrations();
        var two = project.placeholders(Map.of("a", "2")).read().migrations();

        assertThat(one.get(0).checksum()).isEqualTo(two.get(0).checksum());
        assertThat(one.get(1).checksum()).isNotEqualTo(two.get(1).checksum());
    }

    @Test
    void repeatablesThatDifferInLetterCaseOnly() {
        project.file("R__views.sql", "").file("sub/R__Views.sql", "");

        assertThat(project.error()).startsWith("DUPLICATE_VERSION");
    }

    @Test
    void twoUndosOfOneVersion() {
        project.file("V1__a.sql", "").file("U1__a.sql", "").file("U1__b.sql", "");

        assertThat(project.error())
                .startsWith("DUPLICATE_VERSION m/U1__b.sql: Version 1 has two downs: m/U1__a.sql and m/U1__b.sql.");
    }
}
