package dev.godwit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiquibaseFilesTest {
    private static final String HEADER = "--liquibase formatted sql\n";

    @TempDir
    Path directory;

    private Project project;

    @BeforeEach
    void setUp() {
        project = Project.in(directory);
    }

    @Test
    void changesetsInTheOrderOfTheFiles() {
        project.file("changelog-10.sql", HEADER + "--changeset ann:9\nC;")
                .file(
                        "changelog-2.sql",
                        "\n-- LIQUIBASE formatted SQL\n\n--changeset ann:b-2\n--comment: why\nA;\nAA;\n--rollback UNDO A;\n\n"
                                + "-- changeset \"Bob B\":\"id 1\" runOnChange:true\nB;\n")
                .file("V1__x.sql", "V;");

        assertThat(project.migrations())
                .containsExactly(
                        "ann:b-2 |  | 6: A; AA; | 8: UNDO A;",
                        "REPEATABLE Bob B:id 1 |  | 11: B;",
                        "ann:9 |  | 2: C;".replace("2:", "3:"),
                        "1 | x | 1: V;");
        assertThat(project.read().migrations().get(0).file()).isEqualTo("m/changelog-2.sql");
    }

    @Test
    void waysBack() {
        project.file(
                "c.sql",
                HEADER
                        + "--changeset a:1\nA;\n--rollback DELETE FROM a\n--rollback  WHERE x;\n"
                        + "--changeset a:2\nA;\n--rollback empty\n"
                        + "--changeset a:3\nA;\n--rollback not required\n"
                        + "--changeset a:4\nA;\n/* liquibase rollback\nDROP\nTABLE a;\n*/\n"
                        + "--changeset a:5\nA;\n/* liquibase rollback DROP x; */\nB;\n"
                        + "--changeset a:6\nA;\n");

        assertThat(project.migrations())
                .containsExactly(
                        "a:1 |  | 3: A; | 4: DELETE FROM a WHERE x;",
                        "a:2 |  | 7: A; | nothing",
                        "a:3 |  | 10: A; | nothing",
                        "a:4 |  | 13: A; | 15: DROP TABLE a;",
                        "a:5 |  | 19: A;; 21: B; | 20: DROP x;",
                        "a:6 |  | 23: A;");
    }

    @Test
    void aWayBackKeepsItsColumns() {
        project.file("c.sql", HEADER + "--changeset a:1\nA;\n--rollback DROP a;\nB;\n-- rollback DROP b;\n");

        assertThat(project.read()
                        .migrations()
                        .get(0)
                        .down()
                        .orElseThrow()
                        .segments()
                        .get(0)
                        .text()
                        .text())
                .isEqualTo("           DROP a;\n\n            DROP b;");
    }

    @Test
    void attributes() {
        project.file(
                "c.sql",
                HEADER
                        + "--changeset a:1 splitStatements:false stripComments:false\nA;\n"
                        + "--changeset a:2 endDelimiter:/ rollbackSplitStatements:false\nA\n/\n--rollback B\n"
                        + "--changeset a:3 runInTransaction:false logicalFilePath:x.sql\nA;\n--rollback B;\n"
                        + "--changeset a:4 runAlways:true runOnChange:true\nA;\n"
                        + "--changeset a:5 ignore:true\nA;\n");

        assertThat(project.migrations())
                .containsExactly(
                        "a:1 |  | 3 whole: A;",
                        "a:2 |  | 5 cut: A / | 7 whole: B",
                        "a:3 |  | 9: A;; transaction OFF | 10: B;; transaction OFF",
                        "ALWAYS a:4 |  | 12: A;");
        assertThat(project.ignored()).containsExactly("m/c.sql:13: marked ignore:true");
    }

    @Test
    void databases() {
        project.file(
                "c.sql",
                HEADER + "--changeset a:1 dbms:postgresql,h2\nA;\n--changeset a:2 dbms:!h2\nA;\n"
                        + "--changeset a:3 dbms:\"mysql, mssql\"\nA;\n--changeset a:4 dbms:none\nA;\n--changeset a:5 dbms:all\nA;");

        assertThat(versions(project)).containsExactly("a:1", "a:2", "a:5");
        assertThat(versions(project.engine("h2"))).containsExactly("a:1", "a:5");
        assertThat(versions(project.engine("mysql"))).containsExactly("a:2", "a:3", "a:5");
        assertThat(versions(project.engine("mariadb"))).containsExactly("a:2", "a:3", "a:5");
        assertThat(versions(project.engine("sqlserver"))).containsExactly("a:2", "a:3", "a:5");
        assertThat(project.engine("h2").ignored()).contains("m/c.sql:4: not for h2");
    }

    @Test
    void mysqlMeansMysqlOnlyWhereMariadbIsNamedToo() {
        project.file("c.sql", HEADER + "--changeset a:1 dbms:mysql\nA;\n--changeset a:2 dbms:mariadb\nA;\n");

        assertThat(versions(project.engine("mysql"))).containsExactly("a:1");
        assertThat(versions(project.engine("mariadb"))).containsExactly("a:2");
    }

    @Test
    void oneIdentityForTwoEngines() {
        project.file("c.sql", HEADER + "--changeset a:1 dbms:postgresql\nA;\n--changeset a:1 dbms:h2\nB;");

        assertThat(project.migrations()).containsExactly("a:1 |  | 3: A;");
        assertThat(project.engine("h2").migrations()).containsExactly("a:1 |  | 5: B;");
    }

    @Test
    void contextsAndLabels() {
        project.file(
                "c.sql",
                HEADER
                        + "--changeset a:1 context:test\nA;\n--changeset a:2 contextFilter:\"prod and !(slow or eu)\"\nA;\n"
                        + "--changeset a:3 labels:\"v1, jira-7\"\nA;\n--changeset a:4 context:@extra\nA;\n--changeset a:5\nA;");

        assertThat(versions(project)).containsExactly("a:1", "a:2", "a:3", "a:5");
        assertThat(versions(project.contexts("TEST"))).containsExactly("a:1", "a:3", "a:5");
        assertThat(versions(project.contexts("prod"))).containsExactly("a:2", "a:3", "a:5");
        assertThat(versions(project.contexts("prod", "eu", "extra"))).containsExactly("a:3", "a:4", "a:5");
        assertThat(versions(project.labels("v2 or v1"))).containsExactly("a:1", "a:2", "a:3", "a:5");
        assertThat(versions(project.labels("!v1"))).containsExactly("a:1", "a:2", "a:5");
        assertThat(project.labels("v1 and").error()).startsWith("USAGE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A;\\n--changeset a:1\\nB;               | 2 | SQL before the first changeset
            --changeset a\\nB;                      | 2:1 | names no changeset
            --changset a:1\\nB;                     | 2:1 | almost a changeset
            - changeset a:1\\nB;                    | 2:1 | has one dash
            --changeset a:1 runOnChnage:true\\nB;   | 2:17 | Did you mean "runOnChange"?
            --changeset a:1 runOnChange:yes\\nB;    | 2:17 | neither true nor false
            --changeset a:1 nonsense\\nB;           | 2:17 | is no attribute
            --changeset a:1 context:"a and"\\nB;    | 2:17 | is no expression
            --changeset a:1 failOnError:false\\nB;  | 2 | failOnError:false is not supported
            --changeset a:1 runWith:psql\\nB;       | 2 | runWith:psql is not supported
            --changeset a:1\\n--preconditions onFail:MARK_RAN\\nB; | 3 | Preconditions are not supported
            --changeset a:1\\n--precondition-sql-check expectedResult:0 SELECT 1\\nB; | 3 | Preconditions are not supported
            --changeset a:1\\nB;\\n--rollback changesetId:2 changesetAuthor:a | 4 | refers to another changeset
            --changeset a:1\\nB;\\n/* liquibase rollback\\nC; | 4:1 | has no end
            --property name:x value:y\\n            | 2:1 | Properties in a changelog
            --rollback x                            | 2:1 | before the first changeset
            """)
    void mistakes(String text, String place, String message) {
        project.file("c.sql", HEADER + text.replace("\\n", "\n"));

        assertThat(project.error())
                .startsWith("MIGRATION_MALFORMED m/c.sql:" + place + ": ")
                .contains(message);
    }

    @Test
    void whatIsRefusedIsRefusedOnlyWhereItCounts() {
        project.file("c.sql", HEADER + "--changeset a:1 dbms:h2 failOnError:false\nA;\n--changeset a:2\nB;");

        assertThat(versions(project)).containsExactly("a:2");
    }

    @Test
    void theSameIdentityTwice() {
        project.file("a.sql", HEADER + "--changeset a:1\nA;").file("b.sql", HEADER + "\n--changeset a:1\nB;");

        assertThat(project.error())
                .startsWith("DUPLICATE_VERSION m/b.sql: Version a:1 stands twice: m/a.sql:2 and m/b.sql:3.");
    }

    private static Iterable<String> versions(Project project) {
        return project.read().migrations().stream().map(m -> m.version().text()).toList();
    }
}
