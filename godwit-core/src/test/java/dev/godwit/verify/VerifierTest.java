package dev.godwit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.Godwit;
import dev.godwit.compare.DiffOptions;
import dev.godwit.compare.SchemaSource;
import dev.godwit.migration.Version;
import dev.godwit.report.DiffReport;
import dev.godwit.report.Progress;
import dev.godwit.report.VerifyReport;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each down is tried on a scratch database, and what leads from one structure to another is worked out and does lead there. */
class VerifierTest {

    @TempDir
    Path directory;

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }

    private Godwit godwit(TestDatabase database) {
        return Godwit.url(database.jdbcUrl())
                .user(database.user())
                .password(database.password())
                .locations(directory, List.of("."))
                .build();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void eachBadDownIsNamedWithWhatIsMissing(Engine engine) throws Exception {
        write(
                "1_good.sql",
                "-- migrate:up\nCREATE TABLE a (id int PRIMARY KEY, n int);\n-- migrate:down\nDROP TABLE a;");
        write(
                "2_forgets.sql",
                "-- migrate:up\nALTER TABLE a ADD COLUMN b int;\nCREATE INDEX a_n ON a (n);\n-- migrate:down\n"
                        + (engine == Engine.MARIADB ? "DROP INDEX a_n ON a;" : "DROP INDEX a_n;"));
        write("3_fails.sql", "-- migrate:up\nCREATE TABLE c (id int);\n-- migrate:down\nDROP TABLE nowhere;");
        write("4_no_down.sql", "CREATE TABLE d (id int);");
        write("5_good.sql", "-- migrate:up\nCREATE TABLE e (id int);\n-- migrate:down\nDROP TABLE e;");
        try (TestDatabase database = TestDatabase.create(engine)) {
            VerifyReport report = godwit(database).verify(Set.of());

            assertThat(report.verified()).isEqualTo(4);
            assertThat(report.noDown()).containsExactly("4_no_down");
            assertThat(report.bad()).extracting(VerifyReport.Bad::id).containsExactly("2_forgets", "3_fails");
            assertThat(report.bad().get(0).differences())
                    .singleElement()
                    .asString()
                    .matches("(?i)drop column a\\.b.*");
            assertThat(report.bad().get(1).reason()).startsWith("Its down fails: ");
            assertThat(godwit(database).status().pending()).isEqualTo(5);

            assertThat(godwit(database).verify(Set.of(new Version("5"))).verified())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_14", "POSTGRES_18"})
    void momentsThatTheEngineFrozeAreAlike(Engine engine) throws Exception {
        write(
                "1_frozen.sql",
                "-- migrate:up\nCREATE TABLE a (id int, at timestamp DEFAULT 'now()', day date CHECK (day < 'now'::timestamp));\n"
                        + "CREATE INDEX a_at ON a (at) WHERE at > 'now'::timestamp;\n"
                        + "CREATE VIEW old AS SELECT id FROM a WHERE at < 'now'::timestamp;\n"
                        + "-- migrate:down\nDROP VIEW old;\nDROP TABLE a;");
        write(
                "2_thawed.sql",
                "-- migrate:up\nALTER TABLE a ALTER at SET DEFAULT now();\n"
                        + "-- migrate:down\nALTER TABLE a ALTER at SET DEFAULT 'now()';");
        write(
                "3_chosen.sql",
                "-- migrate:up\nALTER TABLE a ALTER at SET DEFAULT '2001-02-03 04:05:06';\n-- migrate:down");
        try (TestDatabase database = TestDatabase.create(engine)) {
            VerifyReport report = godwit(database).verify(Set.of());

            assertThat(report.bad())
                    .singleElement()
                    .extracting(VerifyReport.Bad::id, VerifyReport.Bad::reason, VerifyReport.Bad::differences)
                    .containsExactly("3_chosen", "Its down is empty.", List.of("alter column a.at: default"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rowsThatStayAreToldApartFromStructureThatStays(Engine engine) throws Exception {
        write(
                "1_a.sql",
                "-- migrate:up\nCREATE TABLE a (id int NOT NULL PRIMARY KEY);\n-- migrate:down\nDROP TABLE a;");
        write("2_row.sql", "-- migrate:up\nINSERT INTO a VALUES (1);\n-- migrate:down\n");
        write("3_b.sql", "-- migrate:up\nCREATE TABLE b (id int);\n-- migrate:down\nDROP TABLE b;");
        try (TestDatabase database = TestDatabase.create(engine)) {
            VerifyReport report = godwit(database).verify(Set.of());

            assertThat(report.good()).isTrue();
            assertThat(report.verified()).isEqualTo(3);
            assertThat(report.refused()).singleElement().satisfies(one -> {
                assertThat(one.id()).isEqualTo("2_row");
                assertThat(one.reason())
                        .startsWith("after its down its up fails on the rows that it wrote: 2_row failed: ");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_14", "POSTGRES_18"})
    void namesThatOnlyTheServerGivesAreNoOtherOrderOfColumns(Engine engine) throws Exception {
        write(
                "1_renamed.sql",
                "-- migrate:up\nCREATE TABLE a (id bigserial PRIMARY KEY, b int NOT NULL);\nALTER TABLE a RENAME TO talks;\n"
                        + "ALTER INDEX a_pkey RENAME TO talks_pkey;\n-- migrate:down\nDROP TABLE talks;");
        write(
                "2_other_order.sql",
                "-- migrate:up\nALTER TABLE talks DROP id;\n-- migrate:down\nALTER TABLE talks ADD id bigserial PRIMARY KEY;");
        write(
                "3_dropped.sql",
                "-- migrate:up\nDROP TABLE talks;\n-- migrate:down\nCREATE TABLE talks (b int NOT NULL);");
        try (TestDatabase database = TestDatabase.create(engine)) {
            VerifyReport report = godwit(database).verify(Set.of());

            assertThat(report.bad()).isEmpty();
            assertThat(report.orderOnly()).containsExactly("2_other_order");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_14", "POSTGRES_18"})
    void aUserWhoMayNotCreateDatabasesTriesInASchema(Engine engine) throws Exception {
        write("1_a.sql", "-- migrate:up\nCREATE TABLE a (id int PRIMARY KEY);\n-- migrate:down\nDROP TABLE a;");
        try (TestDatabase database = TestDatabase.create(engine);
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            String name = connection.getCatalog();
            String role = "limited_" + name;
            statement.execute("CREATE TABLE a (id int)");
            statement.execute("INSERT INTO a VALUES (7)");
            statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'limited'");
            statement.execute("GRANT CREATE ON DATABASE " + name + " TO " + role);
            try {
                List<String> warnings = new ArrayList<>();
                Godwit godwit = Godwit.url(database.jdbcUrl())
                        .user(role)
                        .password("limited")
                        .locations(directory, List.of("."))
                        .listener(progress -> {
                            if (progress instanceof Progress.Warning warning) {
                                warnings.add(warning.message());
                            }
                        })
                        .build();

                assertThat(godwit.verify(Set.of()).good()).isTrue();
                assertThat(warnings).singleElement().asString().contains("a schema of its own there, godwit_shadow_");
                write("2_b.sql", "-- migrate:up\nDROP TABLE \"public\" . a;");
                assertThatThrownBy(() -> godwit.verify(Set.of()))
                        .hasMessageStartingWith("2_b.sql names the schema public, and no scratch database");
                write("2_b.sql", "SET search_path TO public;");
                assertThatThrownBy(() -> godwit.verify(Set.of())).hasMessageStartingWith("2_b.sql says search_path");
                Files.delete(directory.resolve("2_b.sql"));
                assertThat(statement.executeQuery("SELECT id FROM a").next()).isTrue();
                try (ResultSet left = statement.executeQuery(
                        "SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'godwit_shadow%'")) {
                    left.next();
                    assertThat(left.getInt(1)).isZero();
                }

                Godwit elsewhere = Godwit.url(database.jdbcUrl())
                        .user(role)
                        .password("limited")
                        .shadow(database.userUrl())
                        .locations(directory, List.of("."))
                        .listener(progress -> warnings.add(progress.toString()))
                        .build();
                warnings.clear();
                assertThat(elsewhere.verify(Set.of()).good()).isTrue();
                assertThat(warnings).isEmpty();
            } finally {
                statement.execute("DROP OWNED BY " + role);
                statement.execute("DROP ROLE " + role);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theWayFromNothingToASchemaAndBack(Engine engine) throws Exception {
        write("schema.sql", """
                CREATE TABLE users (id int NOT NULL PRIMARY KEY, email varchar(100) NOT NULL UNIQUE, born date);
                CREATE TABLE posts (
                  id int NOT NULL PRIMARY KEY,
                  author_id int NOT NULL REFERENCES users (id),
                  title varchar(200) DEFAULT 'none',
                  FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE CASCADE
                );
                CREATE INDEX posts_title ON posts (title);
                CREATE VIEW titles AS SELECT title FROM posts;
                """.replace(" REFERENCES users (id),\n", ",\n"));
        SchemaSource wanted = new SchemaSource.SqlFiles(directory.resolve("schema.sql"));
        SchemaSource here = new SchemaSource.Database(Optional.empty());
        try (TestDatabase database = TestDatabase.create(engine)) {
            Godwit godwit = godwit(database);
            DiffReport there = godwit.diff(here, wanted, DiffOptions.at(directory));
            assertThat(there.changes())
                    .extracting(DiffReport.Step::kind)
                    .contains("createTable", "createView")
                    .doesNotContain("dropTable");

            execute(
                    database,
                    there.changes().stream()
                            .flatMap(step -> step.sql().stream())
                            .toList());
            assertThat(godwit.diff(here, wanted, DiffOptions.at(directory)).changes())
                    .isEmpty();

            DiffReport back = godwit.diff(here, new SchemaSource.Empty(), DiffOptions.at(directory));
            assertThat(back.changes()).anyMatch(DiffReport.Step::destructive);
            execute(
                    database,
                    back.changes().stream().flatMap(step -> step.sql().stream()).toList());
            assertThat(godwit.diff(here, new SchemaSource.Empty(), DiffOptions.at(directory))
                            .changes())
                    .isEmpty();
        }
    }

    private static void execute(TestDatabase database, List<String> statements) throws Exception {
        try (Connection connection = database.connect();
                java.sql.Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
