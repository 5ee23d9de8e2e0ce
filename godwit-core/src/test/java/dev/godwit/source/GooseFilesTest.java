package dev.godwit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GooseFilesTest {
    @TempDir
    Path directory;

    private Project project;

    @BeforeEach
    void setUp() {
        project = Project.in(directory);
    }

    @Test
    void sectionsAndStatements() {
        project.file("00001_a.sql", "-- +goose Up\nA;\n-- +goose Down\nB;\n")
                .file(
                        "00002_b.sql",
                        "-- +goose Up\nA;\n-- +goose StatementBegin\nF AS $$\n;\n$$;\n-- +goose StatementEnd\n\nC;\n"
                                + "-- +goose Down\n-- +goose StatementBegin\nD;\n-- +goose StatementEnd\n")
                .file("00003_c.sql", "-- note\n-- +goose NO TRANSACTION\n-- +goose Up\nA;\n-- +goose Down\n")
                .file("00004_d.sql", "-- +migrate Up notransaction\nA;\n-- +migrate Down\nB;");

        assertThat(project.migrations())
                .containsExactly(
                        "00001 | a | 2: A; | 4: B;",
                        "00002 | b | 2: A;; 4 whole: F AS $$ ; $$;; 8: C; | 12 whole: D;",
                        "00003 | c | 4: A;; transaction OFF | transaction OFF",
                        "00004 | d | 2: A;; transaction OFF | 4: B;");
    }

    @Test
    void linesAboutAStatementAreNoMarkers() {
        project.file("1_a.sql", "-- +goose Up\n-- migrate:expect rows:1\nA;\n-- +goose Down\n-- migrate:assert B\n");

        assertThat(project.migrations())
                .containsExactly("1 | a | 2: -- migrate:expect rows:1 A; | 5: -- migrate:assert B");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A;\\n-- +goose Up\\nB;                                   | 1 | SQL before "+goose Up"
            -- +goose Down\\nB;                                      | 1:1 | out of its order
            -- +goose Up\\n-- +goose Up\\nB;                         | 2:1 | out of its order
            -- +goose Up\\n-- +goose StatementBegin\\nB;             | 2:1 | without a StatementEnd
            -- +goose Up\\n-- +goose StatementBegin\\nB;\\n-- +goose Down | 2:1 | without a StatementEnd
            -- +goose Up\\n-- +goose StatementEnd\\nB;               | 2:1 | without a StatementBegin
            -- +goose Up\\n-- +goose ENVSUB ON\\nB;                  | 2:1 | Environment variables
            -- +goose Up\\n-- +goose StatmentBegin\\nB;              | 2:1 | Did you mean "StatementBegin"?
            -- migrate:assert A\\n-- +goose Up\\nB;                  | 1:1 | stands above the first marker
            -- +goose NO TRANSACTION\\n                              | 1:1 | There is no "+goose Up"
            -- +goose Up\\nA;\\n-- migrate:down\\nB;                 | 1:1 | marker of goose
            """)
    void mistakes(String text, String place, String message) {
        project.file("1_a.sql", text.replace("\\n", "\n"));

        assertThat(project.error())
                .startsWith("MIGRATION_MALFORMED m/1_a.sql:" + place + ": ")
                .contains(message);
    }
}
