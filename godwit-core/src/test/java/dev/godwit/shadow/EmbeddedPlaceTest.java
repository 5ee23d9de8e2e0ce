package dev.godwit.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.Godwit;
import dev.godwit.GodwitBuilder;
import dev.godwit.compare.DiffOptions;
import dev.godwit.compare.SchemaSource;
import dev.godwit.embedded.EmbeddedServer;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.report.DiffReport;
import dev.godwit.report.Progress;
import dev.godwit.target.ScratchServers;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import dev.godwit.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where scratch databases are made when the target's server will not do. */
class EmbeddedPlaceTest {

    private static final ScratchServers NONE_BUT_ADVICE =
            ScratchServers.of((engine, version) -> Optional.empty(), engine -> Optional.of("buy one"));

    @TempDir
    Path directory;

    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void aMigration() throws IOException {
        Files.writeString(
                directory.resolve("1_a.sql"),
                "-- migrate:up\nCREATE TABLE a (id int NOT NULL PRIMARY KEY, note varchar(9));\n"
                        + "-- migrate:down\nDROP TABLE a;");
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_14", "MARIADB"})
    void anEmbeddedServerStandsInWhereTheUserMayCreateNothing(Engine engine) throws SQLException {
        try (Limited user = new Limited(engine)) {
            Godwit godwit = configured(user.godwit())
                    .scratchServers(serving(other(engine)))
                    .build();

            assertThat(godwit.verify(Set.of()).good()).isTrue();

            assertThat(warnings)
                    .singleElement()
                    .asString()
                    .startsWith("No scratch database can be created on ")
                    .contains("; an embedded " + (engine == Engine.MARIADB ? "MariaDB 11" : "PostgreSQL 18"))
                    .endsWith(" is used instead.");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_14", "MARIADB"})
    void whereNothingIsPossibleAllWaysAreNamed(Engine engine) throws SQLException {
        try (Limited user = new Limited(engine)) {
            Godwit godwit =
                    configured(user.godwit()).scratchServers(NONE_BUT_ADVICE).build();

            assertThatThrownBy(() -> godwit.verify(Set.of())).isInstanceOfSatisfying(GodwitException.class, e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_COMMAND_FAILED);
                assertThat(e.hint())
                        .hasValue("Let the user create databases or schemas, or give `shadow:` in godwit.yaml: the URL"
                                + " of a server of the same engine where scratch databases can be created, or"
                                + " `embedded`; to have such a one, buy one.");
            });
            assertThat(warnings).isEmpty();
        }
    }

    @Test
    void anUnreachableTargetIsNoHindrance() throws IOException {
        Files.writeString(directory.resolve("wanted.sql"), "CREATE TABLE b (id int NOT NULL PRIMARY KEY);");
        SchemaSource migrations = new SchemaSource.Migrations(List.of());
        SchemaSource wanted = new SchemaSource.SqlFiles(directory.resolve("wanted.sql"));
        Godwit godwit = configured(Godwit.url("postgres://nobody@127.0.0.1:9/shop"))
                .scratchServers(serving(TestServers.postgres18()))
                .build();

        DiffReport report = godwit.diff(migrations, wanted, DiffOptions.at(directory));

        assertThat(report.up()).contains("DROP TABLE a");
        assertThat(warnings)
                .isNotEmpty()
                .allSatisfy(warning -> assertThat(warning)
                        .startsWith("postgresql://nobody@127.0.0.1:9/shop cannot be reached for a scratch database; an"
                                + " embedded PostgreSQL 18"));
    }

    @Test
    void withoutAnEmbeddedServerAnUnreachableTargetIsWhatItWas() {
        Godwit godwit = configured(Godwit.url("postgres://nobody@127.0.0.1:9/shop"))
                .scratchServers(NONE_BUT_ADVICE)
                .build();

        assertThatThrownBy(() -> godwit.verify(Set.of()))
                .isInstanceOfSatisfying(
                        GodwitException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNREACHABLE));
    }

    @Test
    void aConfiguredServerThatCannotBeReachedIsNotReplaced() {
        try (TestDatabase database = TestDatabase.create(Engine.POSTGRES_18)) {
            Godwit godwit = configured(Godwit.url(database.userUrl()))
                    .shadow("postgres://nobody@127.0.0.1:9/shop")
                    .scratchServers(serving(TestServers.postgres18()))
                    .build();

            assertThatThrownBy(() -> godwit.verify(Set.of()))
                    .isInstanceOfSatisfying(
                            GodwitException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNREACHABLE));
        }
    }

    @Test
    void embeddedByConfigurationTouchesNoTargetAndNeedsNoWord() {
        List<String> asked = new ArrayList<>();
        Godwit godwit = configured(Godwit.url("postgres://nobody@127.0.0.1:9/shop"))
                .shadow("embedded:18")
                .scratchServers(ScratchServers.of(
                        (engine, version) -> {
                            asked.add(engine + " " + version);
                            return Optional.of(TestServers.postgres18().userUrl("postgres"));
                        },
                        engine -> Optional.empty()))
                .build();

        assertThat(godwit.verify(Set.of()).good()).isTrue();
        assertThat(asked).containsOnly("postgresql 18");
        assertThat(warnings).isEmpty();
    }

    @Test
    void embeddedWorksBehindADataSourceToo() throws SQLException {
        try (TestDatabase database = TestDatabase.create(Engine.POSTGRES_18)) {
            Godwit godwit = configured(Godwit.dataSource(database.dataSource()))
                    .shadow("embedded")
                    .scratchServers(serving(TestServers.postgres18()))
                    .build();

            assertThat(godwit.verify(Set.of()).good()).isTrue();
        }
    }

    @Test
    void embeddedWithoutAnArtifactSaysHowToGetIt() {
        Godwit godwit = configured(Godwit.url("postgres://nobody@127.0.0.1:9/shop"))
                .shadow("embedded:16")
                .scratchServers(NONE_BUT_ADVICE)
                .build();

        assertThatThrownBy(() -> godwit.verify(Set.of())).isInstanceOfSatisfying(GodwitException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION);
            assertThat(e)
                    .hasMessage("`shadow: embedded:16` asks for an embedded PostgreSQL 16, and there is none here.");
            assertThat(e.hint()).hasValue("To have one, buy one.");
        });
    }

    @Test
    void anEmbeddedServerThatDoesNotStartIsAnError() {
        Godwit godwit = configured(Godwit.url("mariadb://nobody@127.0.0.1:9/shop"))
                .shadow("embedded")
                .scratchServers(ScratchServers.of(
                        (engine, version) -> {
                            throw new IllegalStateException("no room");
                        },
                        engine -> Optional.empty()))
                .build();

        assertThatThrownBy(() -> godwit.verify(Set.of())).isInstanceOfSatisfying(GodwitException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.UNREACHABLE);
            assertThat(e).hasMessage("The embedded MariaDB for scratch databases does not start: no room");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite::memory:", "h2:mem:shop"})
    void enginesWithoutServersNeedNone(String url) {
        Godwit godwit = configured(Godwit.url(url))
                .shadow("embedded")
                .scratchServers(NONE_BUT_ADVICE)
                .build();

        assertThat(godwit.verify(Set.of()).good()).isTrue();
    }

    private GodwitBuilder configured(GodwitBuilder builder) {
        return builder.locations(directory, List.of(".")).listener(progress -> {
            if (progress instanceof Progress.Warning warning) {
                warnings.add(warning.message());
            }
        });
    }

    private static ScratchServers serving(EmbeddedServer server) {
        return ScratchServers.of(
                (engine, version) -> Optional.of(server.userUrl(server.maintenanceDatabase())),
                engine -> Optional.empty());
    }

    private static EmbeddedServer other(Engine engine) {
        return engine == Engine.MARIADB ? TestServers.mariadb() : TestServers.postgres18();
    }

    /** A user who may look at one database and create nothing. */
    private static final class Limited implements AutoCloseable {

        private final TestDatabase database;
        private final boolean mariadb;
        private final String name;

        Limited(Engine engine) throws SQLException {
            this.database = TestDatabase.create(engine);
            this.mariadb = engine == Engine.MARIADB;
            try (Connection connection = database.connect()) {
                this.name = "limited_" + connection.getCatalog();
                execute(
                        mariadb
                                ? "CREATE USER " + name + " IDENTIFIED BY 'limited'"
                                : "CREATE ROLE " + name + " LOGIN PASSWORD 'limited'");
                if (mariadb) {
                    execute("GRANT SELECT ON " + connection.getCatalog() + ".* TO " + name);
                }
            }
        }

        GodwitBuilder godwit() {
            return Godwit.url(database.jdbcUrl()).user(name).password("limited");
        }

        private void execute(String sql) throws SQLException {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void close() throws SQLException {
            execute((mariadb ? "DROP USER " : "DROP ROLE ") + name);
            database.close();
        }
    }
}
