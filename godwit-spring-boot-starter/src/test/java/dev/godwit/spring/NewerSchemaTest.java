package dev.godwit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.error.ErrorCode;
import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An instance of the older release starts where the newer one has migrated already. */
class NewerSchemaTest {

    @TempDir
    private Path older;

    @TempDir
    private Path newer;

    private final List<String> warnings = new ArrayList<>();
    private Project before;
    private Project after;

    @BeforeEach
    void twoReleases() {
        before = new Project(older)
                .migration("V1__create_notes.sql", Project.NOTES)
                .migration("R__titles.sql", "CREATE OR REPLACE VIEW titles AS SELECT text FROM notes;");
        after = new Project(newer)
                .migration("V1__create_notes.sql", Project.NOTES)
                .migration("V2__add_done.sql", "ALTER TABLE notes ADD COLUMN done boolean;")
                .migration("V3__add_due.sql", "ALTER TABLE notes ADD COLUMN due date;")
                .migration("R__titles.sql", "CREATE OR REPLACE VIEW titles AS SELECT text AS title FROM notes;");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRES_18"})
    void itStartsAndWarnsAndLeavesTheViewsOfTheNewerReleaseAlone(Engine engine) {
        try (TestDatabase database = TestDatabase.create(engine)) {
            Tables.migrate(database, after);
            start(database, "godwit.mode=migrate", null);
            assertThat(warnings)
                    .containsExactly("The database is newer than these migrations: it has 2 more, up to 3_add_due."
                            + " Nothing is run.");
            assertThat(Tables.number(database, "SELECT count(title) FROM titles"))
                    .isZero();
            assertThat(Tables.states(database, after)).allMatch(line -> line.endsWith(" applied"));
        }
    }

    @ParameterizedTest
    @CsvSource({"migrate", "validate", "wait"})
    void ignoreSaysNothing(String mode) {
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Tables.migrate(database, after);
            start(database, "godwit.newer-schema=ignore", null, "godwit.mode=" + mode);
            assertThat(warnings).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"migrate", "validate", "wait"})
    void failRefuses(String mode) {
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Tables.migrate(database, after);
            start(database, "godwit.newer-schema=fail", ErrorCode.MISSING, "godwit.mode=" + mode);
        }
    }

    @Test
    void whatIsMissingInTheMiddleIsNotNewer() {
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Tables.migrate(database, after);
            before.migration("V3__add_due.sql", "ALTER TABLE notes ADD COLUMN due date;");
            start(database, "godwit.newer-schema=warn", ErrorCode.MISSING);
        }
    }

    @Test
    void norIsAnythingWhereOwnMigrationsArePending() {
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Tables.migrate(database, after);
            before.migration("V1_5__other.sql", "CREATE TABLE other (id integer);");
            start(database, "godwit.newer-schema=warn", ErrorCode.MISSING);
            assertThat(Tables.exists(database, "other")).isFalse();
        }
    }

    @Test
    void norWhereAnOwnOneWasEdited() {
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Tables.migrate(database, after);
            before.migration("V1__create_notes.sql", "CREATE TABLE notes (id bigint);");
            start(database, "godwit.newer-schema=ignore", ErrorCode.EDITED);
        }
    }

    private void start(TestDatabase database, String property, ErrorCode expected, String... more) {
        ProgressListener listener = progress -> {
            if (progress instanceof Progress.Warning warning) {
                warnings.add(warning.message());
            }
        };
        Boot.application(database, before)
                .withBean(ProgressListener.class, () -> listener)
                .withPropertyValues(property)
                .withPropertyValues(more)
                .run(context -> {
                    if (expected == null) {
                        assertThat(context).hasNotFailed();
                    } else {
                        assertThat(Failure.code(context.getStartupFailure())).isEqualTo(expected);
                    }
                });
    }
}
