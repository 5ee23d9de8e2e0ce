package dev.godwit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Godwit's own layout, which is dbmate's. */
class MarkedFilesTest {
    @TempDir
    Path directory;

    private Project project;

    @BeforeEach
    void setUp() {
        project = Project.in(directory);
    }

    @Test
    void bothDirectionsWithTheLinesTheyStandOn() {
        project.file(
                "20260719120000_create_milestones.sql",
                "-- migrate:up\nCREATE TABLE m (id int);\n\n-- migrate:down\n\nDROP TABLE m;\n");

        assertThat(project.migrations())
                .containsExactly("20260719120000 | create_milestones | 2: CREATE TABLE m (id int); | 5: DROP TABLE m;");
        assertThat(project.read().migrations().get(0).file()).isEqualTo("m/20260719120000_create_milestones.sql");
    }

    @Test
    void withoutMarkersAllIsUp() {
        project.file("1_a.sql", "CREATE TABLE a (id int)");

        assertThat(project.migrations()).containsExactly("1 | a | 1: CREATE TABLE a (id int)");
    }

    @Test
    void variationsThatDbmateAccepts() {
        project.file("1_a.sql", "-- by me\n/* in\n   short */\n--migrate:up\nA;\n--   migrate:down   \nB;")
                .file("2_b.sql", "-- migrate:up transaction:false\nA;\n-- migrate:down transaction:true\nB;")
                .file("3_c.sql", "-- migrate:up\r\nA;\r\n-- migrate:down\r\nB;\r\n")
                .file("4_d.sql", "\uFEFF-- migrate:up\nA;\u00A0\n")
                .file("5_e.sql", "-- migrate:up\rA;\r-- migrate:down\rB;");

        assertThat(project.migrations())
                .containsExactly(
                        "1 | a | 5: A; | 7: B;",
                        "2 | b | 2: A;; transaction OFF | 4: B;; transaction ON",
                        "3 | c | 2: A; | 4: B;",
                        "4 | d | 2: A;\u00A0",
                        "5 | e | 2: A; | 4: B;");
    }

    @Test
    void emptySectionsAndFiles() {
        project.file("1_a.sql", "")
                .file("2_b.sql", "-- migrate:up\nA;\n-- migrate:down\n\n \u00A0\n")
                .file("3_c.sql", "\0\0")
                .file("4_d.sql", "\n\n");

        assertThat(project.migrations())
                .containsExactly("1 | a | nothing", "2 | b | 2: A; | nothing", "3 | c | nothing", "4 | d | nothing");
    }

    @Test
    void commentsThatOnlySpeakOfMigratingAreComments() {
        project.file("1_a.sql", "-- migrate: the old rows\n-- migrate the rest\nA; -- migrate:down\n -- is a comment");

        assertThat(project.migrations())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("1 | a | 1: -- migrate: the old rows");
    }

    @Test
    void linesAboutAStatementAreNoMarkers() {
        project.file(
                        "1_a.sql",
                        "-- migrate:up\n-- migrate:backfill table:a\nA;\n-- migrate:down\n  -- migrate:assert B\n")
                .file("2_b.sql", "-- migrate:expect rows:1\nA;");

        assertThat(project.migrations())
                .containsExactly(
                        "1 | a | 2: -- migrate:backfill table:a A; | 5: -- migrate:assert B",
                        "2 | b | 1: -- migrate:expect rows:1 A;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -- migrate:down\\nB;                        | 1:1 | without a "migrate:up" above
            -- migrate:down\\nB;\\n-- migrate:up\\nA;   | 3:1 | stands behind "migrate:down"
            -- migrate:up\\nA;\\n-- migrate:up\\nB;     | 3:1 | A second "migrate:up"
            -- migrate:up\\n-- migrate:down\\n--migrate:down | 3:1 | A second "migrate:down"
            -- ok\\nA;\\n-- migrate:down\\nB;           | 2 | before the first marker
            /* ok\\n */ A;\\n-- migrate:up\\nB;         | 2 | before the first marker
            -- migrate:up transactions:false\\nA;       | 1:15 | Did you mean "transaction:false"?
            -- migrate:up transaction:no\\nA;           | 1:15 | Did you mean "transaction:
            -- migrate:up\\nA;\\n-- migrate:Down\\nB;   | 3:1 | Write "-- migrate:down" at the start
            -- migrate:up\\nA;\\n  -- migrate:down\\nB; | 3:3 | Write "-- migrate:down" at the start
            -- migrate:up\\nA;\\n-- migrate:dwon\\nB;   | 3:1 | Write "-- migrate:down" at the start
            -- migrate:up\\nA;\\n-- migrate: down\\nB;  | 3:1 | Write "-- migrate:down" at the start
            -- migrate:upwards\\nA;                     | 1:1 | Write "-- migrate:up" or "-- migrate:down"
            -- migrate:up\\n-- migrate:backfil table:a\\nA; | 2:1 | Write "-- migrate:backfill" at the start
            -- migrate:assert SELECT 1\\n-- migrate:up\\nA; | 1:1 | stands above the first marker
            CREATE TABLE a();\\n-- //@UNDO\\nDROP TABLE a; | 2:1 | marker of MyBatis Migrations
            -- Up Migration\\nA;\\n-- Down Migration\\nB; | 3:1 | marker of node-pg-migrate
            """)
    void mistakes(String text, String place, String message) {
        project.file("1_a.sql", text.replace("\\n", "\n"));

        assertThat(project.error())
                .startsWith("MIGRATION_MALFORMED m/1_a.sql:" + place + ": ")
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "20260719120000_create_milestones.sql, 20260719120000, create_milestones",
        "1.2_x.sql, 1.2, x",
        "1.2.sql, 1.2, ''",
        "7-add-users.sql, 7, add-users",
        "3__x.sql, 3, x",
        "12.sql, 12, ''",
        "2017-09-23-182408_create_users.sql, 20170923182408, create_users",
        "2017-09-23_x.sql, 20170923, x",
        "20170923-182408_x.sql, 20170923182408, x",
        "2020-01-02-3-way-merge.sql, 20200102, 3-way-merge",
        "20183901010101_month_39.sql, 20183901010101, month_39",
        "201839010101011_15_digits.sql, 201839010101011, 15_digits",
        "001_x.SQL, 001, x",
    })
    void versions(String file, String version, String name) {
        project.file(file, "A;");

        assertThat(project.migrations()).containsExactly(version + " | " + name + " | 1: A;");
    }

    @Test
    void orderIsByNumber() {
        project.file("10_c.sql", "")
                .file("9_b.sql", "")
                .file("1.10_a.sql", "")
                .file("1.9_a.sql", "")
                .file("20200101000000_d.sql", "")
                .file("202001010000001_e.sql", "")
                .file("sub/deep/11_f.sql", "");

        assertThat(project.read().migrations())
                .extracting(m -> m.version().text())
                .containsExactly("1.9", "1.10", "9", "10", "11", "20200101000000", "202001010000001");
    }

    @Test
    void digitsWithoutASeparatorAreAMistake() {
        project.file("1_a.sql", "").file("001init.sql", "");

        assertThat(project.error())
                .startsWith("MIGRATION_MALFORMED m/001init.sql: ")
                .contains("separator");
    }

    @Test
    void theSameVersionTwice() {
        project.file("1_a.sql", "").file("sub/1_b.sql", "");

        assertThat(project.error())
                .isEqualTo("DUPLICATE_VERSION m/sub/1_b.sql: Version 1 stands twice: m/1_a.sql and m/sub/1_b.sql."
                        + " Give the one that no database has applied yet a new version.");
    }
}
