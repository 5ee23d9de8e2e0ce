package dev.godwit.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.Godwit;
import dev.godwit.migration.Version;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.testing.Engine;
import dev.godwit.testing.JavaProcess;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The changes of {@code examples/without-downtime}, each while clients write that may not fail and may not wait. With some ten thousand
 * rows in every run of the tests, with a million in the long ones ({@code -Pstorm}).
 */
class WithoutDowntimeTest {

    private static final int FEW = 20_000;
    private static final int MANY = 1_000_000;
    private static final int LONGEST_WAIT_MS = 500;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "MARIADB"})
    void aColumnThatMustNotBeNull(Engine engine) {
        phoneNumber(engine, FEW);
    }

    @Tag("storm")
    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "MARIADB"})
    void aColumnThatMustNotBeNullInAMillionRows(Engine engine) {
        assertThat(phoneNumber(engine, MANY)).isLessThanOrEqualTo(LONGEST_WAIT_MS);
    }

    private long phoneNumber(Engine engine, int rows) {
        try (Scene scene = new Scene(engine, directory)) {
            users(scene, rows);
            WritingLoad load = new WritingLoad(scene.database());
            try (load) {
                load.client(n -> "INSERT INTO users (last_name) VALUES ('new " + n + "')");
                load.client(n -> "UPDATE users SET visits = visits + 1 WHERE id = " + (1 + n % rows));
                load.client(n -> "SELECT last_name, visits FROM users WHERE id = " + (1 + n % rows));
                await(load, 20);
                assertThat(godwit(scene, "phone-number").migrate().applied()).hasSize(3);
                await(load, load.done() + 20);
            }
            assertThat(load.errors()).isEmpty();
            assertThat(scene.query("SELECT count(*) FROM users WHERE phone_number <> 'Unknown'"))
                    .containsExactly("0");
            assertThatThrownBy(() -> scene.execute("INSERT INTO users (last_name, phone_number) VALUES ('x', NULL)"))
                    .hasMessageContaining("phone_number");
            return told(engine, "phone number", rows, load);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "MARIADB"})
    void aTransformationKilledTwice(Engine engine) throws Exception {
        progress(engine, 4 * FEW);
    }

    @Tag("storm")
    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "MARIADB"})
    void aTransformationOfAMillionRowsKilledTwice(Engine engine) throws Exception {
        assertThat(progress(engine, MANY)).isLessThanOrEqualTo(LONGEST_WAIT_MS);
    }

    private long progress(Engine engine, int rows) throws Exception {
        try (Scene scene = new Scene(engine, directory)) {
            scene.execute(
                    "CREATE TABLE large_table (id integer PRIMARY KEY, data_column varchar(40) NOT NULL,"
                            + " transformed_column varchar(40), transformations integer NOT NULL DEFAULT 0,"
                            + " reads_seen integer NOT NULL DEFAULT 0)",
                    "INSERT INTO large_table (id, data_column) SELECT n, 'data' FROM " + numbers(engine, rows));
            WritingLoad load = new WritingLoad(scene.database());
            try (load) {
                load.client(n -> "UPDATE large_table SET reads_seen = reads_seen + 1 WHERE id = " + (1 + n % rows));
                load.client(n -> "SELECT transformed_column FROM large_table WHERE id = " + (1 + n % rows));
                await(load, 20);
                for (int death = 1; death <= 2; death++) {
                    try (JavaProcess run = MigrateProcess.of(scene.database(), example(engine, "progress"), "migrate")
                            .start()) {
                        awaitProcessed(scene, run, (long) rows * death / 3);
                        run.kill();
                    }
                }
                assertThat(processed(scene)).isBetween((long) rows * 2 / 3, (long) rows - 1);
                assertThat(godwit(scene, "progress").migrate().applied()).hasSize(1);
            }
            assertThat(load.errors()).isEmpty();
            assertThat(scene.query("SELECT transformations, min(transformed_column), count(*) FROM large_table"
                            + " GROUP BY transformations"))
                    .containsExactly("1 | DATA | " + rows);
            assertThat(scene.query("SELECT name, state, processed FROM godwit_backfill"))
                    .containsExactly("transform_large_table_data | completed | " + rows);
            return told(engine, "progress", rows, load);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "MARIADB"})
    void anotherNameForAColumn(Engine engine) {
        familyName(engine, FEW);
    }

    @Tag("storm")
    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "MARIADB"})
    void anotherNameForAColumnOfAMillionRows(Engine engine) {
        assertThat(familyName(engine, MANY)).isLessThanOrEqualTo(LONGEST_WAIT_MS);
    }

    private long familyName(Engine engine, int rows) {
        try (Scene scene = new Scene(engine, directory)) {
            users(scene, rows);
            Godwit godwit = godwit(scene, "family-name");
            WritingLoad next = new WritingLoad(scene.database());
            try (next) {
                WritingLoad old = new WritingLoad(scene.database());
                try (old) {
                    old.client(n -> "INSERT INTO users (last_name) VALUES ('old " + n + "')");
                    old.client(n -> "UPDATE users SET last_name = 'old " + n + "' WHERE id = " + (1 + n % rows));
                    await(old, 20);
                    godwit.migrate(MigrateOptions.all().withTo(new Version("20260801110000")));
                    next.client(n -> "INSERT INTO users (family_name) VALUES ('next " + n + "')");
                    next.client(n -> "UPDATE users SET family_name = 'next " + n + "' WHERE id = " + (1 + n % rows));
                    godwit.migrate(MigrateOptions.all().withTo(new Version("20260801110100")));
                    await(old, old.done() + 20);
                }
                assertThat(old.errors()).isEmpty();
                assertThat(scene.query("SELECT count(*) FROM users WHERE family_name IS NULL"
                                + " OR last_name IS NULL OR family_name <> last_name"))
                        .containsExactly("0");
                godwit.migrate();
                await(next, next.done() + 20);
                told(engine, "family name, old release", rows, old);
            }
            assertThat(next.errors()).isEmpty();
            assertThat(scene.query("SELECT count(*) FROM users WHERE family_name IS NULL"))
                    .containsExactly("0");
            return told(engine, "family name, new release", rows, next);
        }
    }

    private static void users(Scene scene, int rows) {
        Engine engine = scene.database().engine();
        scene.execute(
                "CREATE TABLE users (id integer "
                        + (engine == Engine.MARIADB ? "AUTO_INCREMENT" : "GENERATED BY DEFAULT AS IDENTITY")
                        + " PRIMARY KEY, last_name varchar(100), visits integer NOT NULL DEFAULT 0)",
                "INSERT INTO users (last_name) SELECT 'name' FROM " + numbers(engine, rows));
    }

    private static String numbers(Engine engine, int rows) {
        return engine == Engine.MARIADB
                ? "(SELECT seq AS n FROM seq_1_to_" + rows + ") s"
                : "generate_series(1, " + rows + ") AS s (n)";
    }

    private static Path example(Engine engine, String name) {
        return Path.of("../examples/without-downtime", name, engine == Engine.MARIADB ? "mariadb" : "postgresql")
                .toAbsolutePath();
    }

    private static Godwit godwit(Scene scene, String name) {
        return Godwit.url(scene.database().userUrl())
                .locations(example(scene.database().engine(), name), List.of("."))
                .build();
    }

    /** Waits until the clients have done so many statements in all. */
    private static void await(WritingLoad load, long statements) {
        while (load.done() < statements && load.errors().isEmpty()) {
            pause();
        }
    }

    private static void awaitProcessed(Scene scene, JavaProcess run, long rows) {
        while (processed(scene) < rows) {
            assertThat(run.isAlive()).as(run.stdout() + run.stderr()).isTrue();
            pause();
        }
    }

    private static long processed(Scene scene) {
        try {
            List<String> answer = scene.query("SELECT processed FROM godwit_backfill");
            return answer.isEmpty() ? 0 : Long.parseLong(answer.get(0));
        } catch (IllegalStateException noTableYet) {
            return 0;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long told(Engine engine, String what, int rows, WritingLoad load) {
        System.out.println(engine + ", " + what + ", " + rows + " rows: " + load.done()
                + " statements of clients beside it, the slowest took " + load.longest() + " ms");
        return load.longest();
    }
}
