package dev.godwit.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.godwit.Godwit;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.lint.measure.Disagreement;
import dev.godwit.lint.measure.Effects;
import dev.godwit.lint.measure.Measurement;
import dev.godwit.lint.measure.Measurement.Unfilled;
import dev.godwit.lint.measure.Measurement.Unmeasured;
import dev.godwit.lint.measure.TakenLock;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Severity;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What statements do on a scratch database is what is told of them, and it is held against the rules. */
class MeasureTest {

    @TempDir
    Path folder;

    private LintFiles files;
    private TestDatabase database;

    @BeforeEach
    void anEmptyFolderAndDatabase() {
        files = new LintFiles(folder);
        database = TestDatabase.create(Engine.POSTGRES_18);
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    private LintReport measured() {
        return files.on(Godwit.url(database.userUrl()))
                .lint(LintOptions.pending().measuring());
    }

    private static Measurement of(LintReport report) {
        return report.measurement().orElseThrow();
    }

    private static List<Effects> effects(LintReport report) {
        return of(report).statements().stream().map(each -> each.effects()).toList();
    }

    private static TakenLock exclusive(String table) {
        return new TakenLock(table, "ACCESS EXCLUSIVE", Blocking.READS_AND_WRITES);
    }

    @Test
    void aRewriteIsSeenWithItsLockAndTheIndexesThatItBuilds() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY, n int);");
        files.add("ALTER TABLE a ALTER COLUMN n TYPE bigint;");
        LintReport report = measured();
        Effects rewrite = effects(report).get(1);
        assertThat(rewrite.locks()).containsExactly(exclusive("a"));
        assertThat(rewrite.rewritten()).containsExactly("a");
        assertThat(rewrite.indexes()).containsExactly("a_pkey");
        assertThat(of(report).disagreements()).isEmpty();
        assertThat(of(report).server()).startsWith("PostgreSQL 18");
    }

    @Test
    void aTableOfTheSameMigrationIsNobodysBusiness() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY, n int); CREATE INDEX i ON a (n);");
        assertThat(effects(measured())).containsOnly(Effects.NONE);
    }

    @Test
    void whatFollowsInTheTransactionHoldsTheLockOn() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY, n int);");
        files.add("ALTER TABLE a ADD COLUMN x int;\nUPDATE a SET x = 1;\nSELECT 1;");
        files.add("-- migrate:up transaction:false\nALTER TABLE a ADD COLUMN y int;\nUPDATE a SET y = 1;");
        Measurement measurement = of(measured());
        assertThat(measurement.statements().get(1).followedBy())
                .extracting(place -> place.line())
                .containsExactly(2, 3);
        assertThat(measurement.statements().get(2).effects().held()).containsExactly(exclusive("a"));
        assertThat(measurement.statements().get(4).followedBy()).isEmpty();
        assertThat(measurement.statements().get(5).effects().held()).isEmpty();
    }

    @Test
    void whatRunsAloneIsWatchedFromBeside() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY, n int);");
        files.add("CREATE INDEX CONCURRENTLY i ON a (n);");
        files.add("VACUUM FULL a;");
        List<Effects> seen = effects(measured());
        assertThat(seen.get(1).locks())
                .containsExactly(new TakenLock("a", "SHARE UPDATE EXCLUSIVE", Blocking.SCHEMA_CHANGES));
        assertThat(seen.get(1).indexes()).containsExactly("i");
        assertThat(seen.get(1).rewritten()).isEmpty();
        assertThat(seen.get(2).locks()).containsExactly(exclusive("a"));
        assertThat(seen.get(2).rewritten()).containsExactly("a");
    }

    @Test
    void aBackfillIsInNobodysWay() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY, n int);");
        files.add("-- migrate:up\n-- migrate:backfill table:a key:id workers:2\n"
                + "UPDATE a SET n = 1 WHERE id BETWEEN :from AND :to;");
        Measurement measurement = of(measured());
        assertThat(measurement.unmeasured()).isEmpty();
        assertThat(measurement.disagreements()).isEmpty();
        assertThat(measurement.statements()).hasSize(2);
        assertThat(measurement.statements().get(1).effects().rewritten()).isEmpty();
    }

    @Test
    void aTransactionThatTheScriptOpensIsOne() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY, n int);");
        files.add(
                "-- migrate:up transaction:false\nBEGIN;\nALTER TABLE a ADD COLUMN x int;\nUPDATE a SET x = 1;\nCOMMIT;");
        Measurement measurement = of(measured());
        assertThat(measurement.statements().get(1).followedBy()).hasSize(1);
        assertThat(measurement.statements().get(2).effects().held()).containsExactly(exclusive("a"));
    }

    @Test
    void aProgramIsWatchedToo() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY, n int);");
        files.add("""
                import dev.godwit.code.Database;
                import dev.godwit.code.Migration;
                public class Step implements Migration {
                    @Override
                    public void up(Database db) {
                        db.execute("CREATE INDEX i ON a (n)");
                    }
                }
                """, "java");
        LintReport report = measured();
        assertThat(effects(report).get(1).locks()).containsExactly(new TakenLock("a", "SHARE", Blocking.WRITES));
        assertThat(of(report).statements().get(1).place().line()).isEqualTo(6);
        assertThat(LintFiles.rules(report)).contains("index-not-concurrent");
        assertThat(of(report).disagreements()).isEmpty();
    }

    @Test
    void dataLinesAreSent() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY, n int);\nCOPY a FROM stdin;\n1\t2\n\\.\n");
        LintReport report = measured();
        assertThat(of(report).unmeasured()).isEmpty();
        assertThat(of(report).statements()).hasSize(2);
    }

    @Test
    void aDatabaseThatHasMigrationsGivesItsStructure() throws SQLException {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY, n int);");
        files.on(Godwit.url(database.userUrl())).migrate();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE by_hand (id bigint PRIMARY KEY, n int)");
        }
        files.add("ALTER TABLE by_hand ALTER COLUMN n SET NOT NULL;");
        LintReport report = measured();
        assertThat(report.judged()).containsExactly("2_step");
        assertThat(effects(report).get(0).locks()).containsExactly(exclusive("by_hand"));
        assertThat(effects(report).get(0).read()).containsExactly("by_hand");
    }

    @Test
    void rowsObeyWhatTablesAskForAndWhatCannotBeFilledIsNamed() {
        files.add("""
                CREATE TYPE mood AS ENUM ('sad', 'glad');
                CREATE DOMAIN small AS text CHECK (VALUE IN ('x'));
                CREATE TABLE parent (a int, b varchar(1) UNIQUE, PRIMARY KEY (a, b));
                CREATE TABLE child (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a int NOT NULL, b varchar(1) NOT NULL, m mood NOT NULL,
                    own bigint REFERENCES child (id), score numeric(3, 2) CHECK (score > 2.5), state text CHECK (state IN ('on', 'off')),
                    at timestamptz NOT NULL, data jsonb NOT NULL, tags text[] NOT NULL, span int4range NOT NULL, net inet NOT NULL,
                    FOREIGN KEY (a, b) REFERENCES parent (a, b));
                CREATE TABLE odd (a int NOT NULL CHECK (a % 1000 = 999 AND a > length('x') * 100000));
                """);
        files.add("ALTER TABLE child ALTER COLUMN state SET NOT NULL;\nALTER TABLE parent ALTER COLUMN a TYPE bigint;");
        LintReport report = measured();
        assertThat(of(report).unfilled()).extracting(Unfilled::table).containsExactly("odd");
        assertThat(of(report).unfilled().get(0).reason()).contains("odd_a_check");
        assertThat(of(report).unmeasured()).isEmpty();
        assertThat(of(report).remarks()).isEmpty();
        assertThat(of(report).statements().get(5).effects().read()).containsExactly("child");
    }

    @Test
    void whatFailsOnRowsIsMeasuredWithoutAndTold() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY);");
        files.add("ALTER TABLE a ADD COLUMN n int NOT NULL;");
        files.add("ALTER TABLE nowhere ADD COLUMN n int;");
        files.add("ALTER TABLE a ADD COLUMN m int;");
        Measurement measurement = of(measured());
        assertThat(measurement.remarks().get(0))
                .startsWith("2_step fails where tables have rows, and was measured on empty ones: ");
        assertThat(measurement.statements()).hasSize(2);
        assertThat(measurement.unmeasured()).extracting(Unmeasured::migration).containsExactly("3_step", "4_step");
        assertThat(measurement.unmeasured().get(1).reason()).isEqualTo("It comes after 3_step, which fails.");
    }

    @Test
    void whatNoRuleTellsOfIsADisagreementAndNoGoodEnd() {
        files.add("""
                CREATE TABLE a (id bigint PRIMARY KEY);
                CREATE FUNCTION any_number() RETURNS int LANGUAGE plpgsql VOLATILE AS 'BEGIN RETURN 7; END';
                """);
        files.add("ALTER TABLE a ADD COLUMN n int DEFAULT any_number();");
        LintReport report = measured();
        assertThat(of(report).disagreements())
                .extracting(Disagreement::kind, Disagreement::message)
                .containsExactly(tuple(
                        Disagreement.Kind.MISSED,
                        "It was measured to block reads and writes while it writes a anew, builds the index a_pkey, and no rule says"
                                + " that anybody has to wait."));
        assertThat(report.isGood(Severity.ERROR)).isFalse();
    }

    @Test
    void suppressedAndSwitchedOffFindingsAreFindings() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY, n int);");
        files.add("-- godwit:ignore index-not-concurrent because a is small\nCREATE INDEX i ON a (n);");
        files.add("ALTER TABLE a ADD CHECK (n > 0);");
        LintReport report = files.on(Godwit.url(database.userUrl()))
                .lint(new LintOptions(
                                new LintScope.Pending(),
                                Map.of("check-without-not-valid", Optional.empty()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())
                        .measuring());
        assertThat(report.found()).extracting(found -> found.rule().id()).containsOnly("no-down");
        assertThat(of(report).disagreements()).isEmpty();
    }

    @Test
    void aTypeThatMayBeFreeIsNoDisagreement() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE a (id bigint PRIMARY KEY, n varchar(10))");
        }
        files.add("SELECT 1;");
        files.on(Godwit.url(database.userUrl())).migrate();
        files.add("ALTER TABLE a ALTER COLUMN n TYPE text;");
        LintReport report = measured();
        assertThat(LintFiles.rules(report)).contains("type-change");
        assertThat(report.measured(report.found().get(0)).orElseThrow().rewritten())
                .isEmpty();
        assertThat(of(report).disagreements()).isEmpty();
    }

    @Test
    void rulesForAnotherVersionAreNotHeldAgainstIt() {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY);");
        files.add("ALTER TABLE a ADD COLUMN n int DEFAULT 7;");
        LintReport report = files.on(Godwit.url(database.userUrl()))
                .lint(new LintOptions(
                                new LintScope.Pending(),
                                Map.of(),
                                Optional.empty(),
                                dev.godwit.lint.rule.TargetVersion.parse("10"),
                                Optional.empty())
                        .measuring());
        assertThat(LintFiles.rules(report)).contains("add-column-volatile-default");
        assertThat(of(report).disagreements()).isEmpty();
        assertThat(of(report).remarks())
                .containsExactly(
                        "It was judged for version 10, so rules and measurement are not held against each other.");
    }

    @Test
    void theScratchDatabaseIsGoneAfterwards() throws SQLException {
        files.add("CREATE TABLE a (id bigint PRIMARY KEY);");
        measured();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void whereNothingCanBeMeasuredThatIsSaid() {
        files.add("CREATE TABLE a (id integer PRIMARY KEY);");
        Godwit sqlite = files.on(Godwit.url("sqlite::memory:"));
        assertThatThrownBy(() -> sqlite.lint(LintOptions.pending().measuring()))
                .isInstanceOfSatisfying(GodwitException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.USAGE);
                    assertThat(e).hasMessage("What statements lock on SQLite cannot be measured.");
                });
    }

    @Test
    void aTableWithAFulltextIndexIsBuiltAnewOnMariadbWhileNobodyWrites() {
        try (TestDatabase mariadb = TestDatabase.create(Engine.MARIADB)) {
            files.add("CREATE TABLE a (id bigint PRIMARY KEY, d text, FULLTEXT (d));");
            files.add("ALTER TABLE a ADD COLUMN x int;");
            files.add("OPTIMIZE TABLE a;");
            LintReport report = files.on(Godwit.url(mariadb.userUrl()))
                    .lint(LintOptions.pending().measuring());
            assertThat(effects(report).stream().map(Effects::rewritten))
                    .containsExactly(List.of(), List.of("a"), List.of("a"));
            assertThat(effects(report).stream().map(Effects::blocks))
                    .as("how OPTIMIZE TABLE is done, the server cannot be asked")
                    .containsExactly(Blocking.NOTHING, Blocking.WRITES, Blocking.NOTHING);
            assertThat(LintFiles.rules(report))
                    .filteredOn("alter-locks-writes"::equals)
                    .hasSize(2);
            assertThat(of(report).disagreements()).isEmpty();
        }
    }

    @Test
    void mariadbTellsItsAlgorithmAndItsKindOfLock() {
        try (TestDatabase mariadb = TestDatabase.create(Engine.MARIADB)) {
            files.add("CREATE TABLE a (id bigint PRIMARY KEY, n int, d text);");
            files.add("ALTER TABLE a ADD COLUMN x int;");
            files.add("ALTER TABLE a MODIFY COLUMN n bigint;");
            files.add("ALTER TABLE a FORCE;");
            files.add("CREATE INDEX i ON a (n);");
            files.add("CREATE FULLTEXT INDEX f ON a (d);");
            files.add("DROP TABLE a;");
            LintReport report = files.on(Godwit.url(mariadb.userUrl()))
                    .lint(LintOptions.pending().measuring());
            assertThat(of(report).unmeasured()).isEmpty();
            assertThat(effects(report).stream().map(each -> each.algorithm().orElse("none")))
                    .containsExactly(
                            "none",
                            "INSTANT",
                            "COPY, LOCK=NONE",
                            "INPLACE, LOCK=NONE",
                            "NOCOPY, LOCK=NONE",
                            "INPLACE, LOCK=SHARED",
                            "none");
            assertThat(effects(report).stream().map(Effects::rewritten))
                    .containsExactly(
                            List.of(), List.of(), List.of("a"), List.of("a"), List.of(), List.of("a"), List.of());
            assertThat(effects(report).stream().map(Effects::blocks))
                    .containsExactly(
                            Blocking.NOTHING,
                            Blocking.SCHEMA_CHANGES,
                            Blocking.SCHEMA_CHANGES,
                            Blocking.SCHEMA_CHANGES,
                            Blocking.SCHEMA_CHANGES,
                            Blocking.WRITES,
                            Blocking.READS_AND_WRITES);
            assertThat(effects(report).stream().map(each -> each.locks().toString()))
                    .as("who got in during the work tells the kind; INSTANT has no work")
                    .containsExactly(
                            "[]",
                            "[LOCK=NONE on a, which blocks schema changes only]",
                            "[SHARED_UPGRADABLE on a, which blocks schema changes only]",
                            "[SHARED_UPGRADABLE on a, which blocks schema changes only]",
                            "[SHARED_UPGRADABLE on a, which blocks schema changes only]",
                            "[SHARED_NO_WRITE on a, which blocks writes]",
                            "[EXCLUSIVE on a, which blocks reads and writes]");
            assertThat(effects(report).get(5).indexes()).contains("f");
            assertThat(of(report).disagreements()).isEmpty();
        }
    }
}
