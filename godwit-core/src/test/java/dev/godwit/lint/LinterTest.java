package dev.godwit.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.Godwit;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.lint.LintReport.Found;
import dev.godwit.lint.LintReport.Unjudged;
import dev.godwit.lint.rule.Severity;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the judgement of a statement depends on, besides the statement. */
class LinterTest {

    @TempDir
    Path folder;

    private LintFiles files;

    @BeforeEach
    void anEmptyFolder() {
        files = new LintFiles(folder);
    }

    private LintReport postgresql(String version) {
        return files.judge("postgresql", version);
    }

    @Test
    void aTableOfTheSameMigrationIsEmpty() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY, b bigint); CREATE INDEX i ON a (b);"
                + " ALTER TABLE a ALTER COLUMN b SET NOT NULL; DROP TABLE a;");
        assertThat(postgresql("1").found()).isEmpty();
    }

    @Test
    void aTableOfAnEarlierMigrationIsNot() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY, b bigint);");
        files.add("CREATE INDEX i ON a (b);");
        assertThat(LintFiles.rules(postgresql("2"))).containsExactly("index-not-concurrent");
    }

    @Test
    void saysWhatCanBeRewritten() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY, b bigint);");
        files.add("CREATE INDEX i ON a (b);\nALTER TABLE a ADD COLUMN c int NOT NULL;\n"
                + "ALTER TABLE a RENAME COLUMN b TO d;\nDROP TABLE a;");
        assertThat(postgresql("2").found())
                .extracting(found -> found.place().line() + " " + found.rule().id() + ": "
                        + found.hint().orElse("nothing"))
                .contains(
                        "1 index-not-concurrent: godwit lint --fix writes a safe form of it.",
                        "2 add-column-not-null: godwit lint --fix writes a safe form of it, in two releases.",
                        "3 rename-column: godwit lint --fix writes a safe form of it where the table as it is in the"
                                + " database allows that.",
                        "4 drop-table: nothing");
    }

    @Test
    void mariadbBuildsATableWithAFulltextIndexAnewWhileNobodyWrites() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY, note text, FULLTEXT INDEX words (note));"
                + " CREATE TABLE b (id bigint PRIMARY KEY);");
        files.add("OPTIMIZE TABLE a;\nOPTIMIZE TABLE b;\nDROP INDEX words ON a;\nOPTIMIZE TABLE a;");
        assertThat(files.judge("mariadb", "2").found())
                .extracting(found -> found.place().line() + " " + found.rule().id())
                .containsExactly("1 alter-locks-writes", "2 alter-rebuilds-table", "4 alter-rebuilds-table");
    }

    @Test
    void promisesNothingOfStatementsThatAreNotRewritten() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY, b bigint);");
        files.add("BEGIN;\nCREATE INDEX i ON a (b);\nCOMMIT;");
        assertThat(postgresql("2").found())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.hint()).isEmpty());
    }

    @Test
    void aTableWithAnotherNameIsStillNew() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY); ALTER TABLE a RENAME TO b; DROP TABLE b;");
        assertThat(postgresql("1").found()).isEmpty();
    }

    @Test
    void eachStatementIsATransactionWhereTheMigrationHasNone() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY);");
        String change = "ALTER TABLE a ADD COLUMN x int; ALTER TABLE b ADD COLUMN x int;";
        files.add("-- migrate:up\n" + change);
        files.add("-- migrate:up transaction:false\n" + change.replace("x", "y"));
        files.add("-- migrate:up transaction:false\nBEGIN; " + change.replace("x", "z") + " COMMIT;");
        assertThat(LintFiles.rules(postgresql("2"))).containsExactly("several-tables-locked");
        assertThat(postgresql("3").found()).isEmpty();
        assertThat(LintFiles.rules(postgresql("4"))).containsExactly("several-tables-locked");
    }

    @Test
    void whatATypeWasIsKnownFromEarlierMigrations() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY, b varchar(10), c int);");
        files.add("ALTER TABLE a ALTER COLUMN b TYPE varchar(20);");
        files.add("ALTER TABLE a ALTER COLUMN b TYPE varchar(15);");
        files.add("ALTER TABLE elsewhere ALTER COLUMN b TYPE varchar(20);");
        assertThat(postgresql("2").found()).isEmpty();
        assertThat(LintFiles.rules(postgresql("3"))).containsExactly("type-change");
        assertThat(postgresql("4").found())
                .extracting(Found::message)
                .singleElement()
                .asString()
                .contains("What type it has now the migrations do not tell");
    }

    @Test
    void anOlderServerDoesMoreOfIt() {
        files.add("ALTER TABLE a ADD COLUMN b int DEFAULT 7;");
        assertThat(files.judge("postgresql", Set.of("1"), LintFiles.Options.target("14"))
                        .found())
                .isEmpty();
        assertThat(LintFiles.rules(files.judge("postgresql", Set.of("1"), LintFiles.Options.target("10"))))
                .containsExactly("add-column-volatile-default");
    }

    @Test
    void placesAreThoseInTheFile() {
        files.add("-- migrate:up\n\n  -- a comment\n  DROP TABLE a;\n-- migrate:down\nCREATE TABLE a (id int);\n");
        Found found = postgresql("1").found().get(0);
        assertThat(found.place().toString()).isEqualTo("migrations/1_step.sql:4:3");
        assertThat(found.place().statement()).contains("DROP TABLE a");
        assertThat(found.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void aSuppressionIsForTheStatementBehindItAndItsRulesAlone() {
        files.add("""
                -- godwit:ignore drop-table, drop-cascade because both were moved
                DROP TABLE a CASCADE;
                DROP TABLE b CASCADE; -- godwit:ignore drop-cascade because nothing hangs on it
                """);
        LintReport report = files.judge("h2", "1");
        assertThat(report.found())
                .extracting(found -> found.rule().id() + " " + found.place().line())
                .containsExactly("drop-table 3");
        assertThat(report.suppressed())
                .extracting(one -> one.found().rule().id() + " because " + one.reason())
                .containsExactly(
                        "drop-table because both were moved",
                        "drop-cascade because both were moved",
                        "drop-cascade because nothing hangs on it");
    }

    @Test
    void aSuppressionForTheFileIsForAllStatements() {
        files.add("-- godwit:ignore-file drop-table because the module is gone\nDROP TABLE a;\nDROP TABLE b;\n");
        assertThat(files.judge("h2", "1").found()).isEmpty();
    }

    @Test
    void aSuppressionOfARuleThatIsOffIsNoFault() {
        files.add("-- godwit:ignore no-lock-timeout because the role has one\nALTER TABLE a ADD COLUMN b int;");
        assertThat(postgresql("1").found()).isEmpty();
    }

    @Test
    void aProjectHasLevelsOfItsOwn() {
        files.add("DROP TABLE a;");
        Map<String, Optional<Severity>> levels = Map.of("drop-table", Optional.of(Severity.INFO));
        LintReport report = files.judge("postgresql", Set.of("1"), new LintFiles.Options(levels, Optional.empty()));
        assertThat(report.isGood(Severity.WARNING)).isTrue();
        assertThat(report.isGood(Severity.INFO)).isFalse();
    }

    @Test
    void javaIsJudgedByWhatItWouldSend() {
        files.add("""
                import dev.godwit.code.*;

                public class Step implements Migration {
                    @Override
                    public void up(Database db) {
                        db.execute("DROP TABLE a");
                        // godwit:ignore drop-table because nobody reads it
                        db.execute("DROP TABLE b");
                    }
                }
                """, "java");
        LintReport report = files.judge("h2", "1");
        assertThat(report.found())
                .extracting(found -> found.place().toString())
                .containsExactly("migrations/1_step.java:6:1");
        assertThat(report.suppressed()).hasSize(1);
    }

    @Test
    void javaThatAsksTheDatabaseIsNotJudgedWithoutOne() {
        files.add("""
                import dev.godwit.code.*;

                public class Step implements Migration {
                    @Override
                    public void up(Database db) {
                        if (db.schema().hasTable("a")) {
                            db.execute("DROP TABLE a");
                        }
                    }
                }
                """, "java");
        LintReport report = postgresql("1");
        assertThat(report.judged()).isEmpty();
        assertThat(report.unjudged()).extracting(Unjudged::migration).containsExactly("1_step");
    }

    @Test
    void aBatchOfSqlServerIsSeveralStatements() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY);\nDROP TABLE b;\nGO\n"
                + "CREATE PROCEDURE p AS BEGIN DELETE FROM c; DROP TABLE d; END\n");
        assertThat(files.judge("sqlserver", "1").found())
                .extracting(found -> found.rule().id() + " " + found.place().line())
                .containsExactly("drop-table 2");
    }

    @Test
    void aDatabaseTellsHowLargeItsTablesAre() throws SQLException {
        for (Engine engine : new Engine[] {Engine.POSTGRES_14, Engine.MARIADB}) {
            try (TestDatabase database = TestDatabase.create(engine);
                    Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE a (id bigint PRIMARY KEY)");
                statement.execute("INSERT INTO a VALUES (1), (2), (3), (4)");
                statement.execute(engine == Engine.MARIADB ? "ANALYZE TABLE a" : "ANALYZE a");
                LintFiles own = new LintFiles(folder.resolve(engine.name()));
                own.add("DROP TABLE a;");
                LintReport report = own.on(Godwit.url(database.userUrl()))
                        .lint(new LintOptions(
                                new LintScope.All(),
                                Map.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(database.userUrl())));
                assertThat(report.found().get(0).message()).contains("All rows of a (4 rows, ");
                assertThat(report.target()).doesNotEndWith(" 10.6");
            }
        }
    }

    @Test
    void aDatabaseTellsHowOftenAnIndexIsUsed() throws SQLException {
        try (TestDatabase database = TestDatabase.create(Engine.POSTGRES_18);
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE a (id bigint PRIMARY KEY, b int)");
            statement.execute("CREATE INDEX i ON a (b)");
            files.add("DROP INDEX i;");
            LintReport report = files.on(Godwit.url(database.userUrl()))
                    .lint(new LintOptions(
                            new LintScope.All(),
                            Map.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(database.userUrl())));
            assertThat(report.found().get(0).message())
                    .endsWith(" i has been used by no query since the server began to count.");
        }
    }

    @Test
    void onlyWhatIsPendingIsJudgedWhereADatabaseIsThere() {
        try (TestDatabase database = TestDatabase.create(Engine.SQLITE)) {
            files.add("CREATE TABLE a (id integer PRIMARY KEY);");
            Godwit godwit = files.on(Godwit.url(database.userUrl()));
            godwit.migrate();
            files.add("DROP TABLE a;");
            LintReport report = godwit.lint(LintOptions.pending());
            assertThat(report.judged()).containsExactly("2_step");
            assertThat(LintFiles.rules(report)).containsExactly("drop-table", "no-down");
            assertThat(godwit.status().pending()).isEqualTo(1);
        }
    }

    @Test
    void aVersionThatIsNotThereIsAnError() {
        files.add("DROP TABLE a;");
        assertThatThrownBy(() -> postgresql("9"))
                .isInstanceOfSatisfying(
                        GodwitException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.VERSION_UNKNOWN));
    }
}
