package dev.godwit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestDatabaseTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void isFreshAndOfTheExpectedVersion(Engine engine) throws SQLException {
        for (int round = 0; round < 2; round++) {
            try (TestDatabase database = TestDatabase.create(engine);
                    Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE t (a INT)");
                statement.execute("INSERT INTO t VALUES (42)");
                try (ResultSet rows = statement.executeQuery("SELECT a FROM t")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getInt(1)).isEqualTo(42);
                }
                assertThat(connection.getMetaData().getDatabaseProductVersion()).contains(version(engine));
                assertThat(database.engine()).isEqualTo(engine);
            }
        }
    }

    private static String version(Engine engine) {
        return switch (engine) {
            case POSTGRES_18 -> "18.";
            case POSTGRES_14 -> "14.";
            case MARIADB -> "11.4.";
            case SQLITE -> "3.";
            case H2 -> "2.";
        };
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void urlsForTheCommandLineCarryTheUser(Engine engine) {
        try (TestDatabase database = TestDatabase.create(engine)) {
            String scheme = switch (engine) {
                case POSTGRES_18, POSTGRES_14 -> "postgres://godwit:" + database.password() + "@127.0.0.1:";
                case MARIADB -> "mariadb://godwit:" + database.password() + "@127.0.0.1:";
                case SQLITE -> "sqlite:/";
                case H2 -> "h2:mem:";
            };
            assertThat(database.userUrl()).startsWith(scheme);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"SQLITE", "H2"})
    void filesGoWithTheDatabase(Engine engine) throws SQLException {
        Path folder;
        try (TestDatabase database = TestDatabase.createFile(engine)) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE t (a INT)");
            }
            folder = Path.of(database.jdbcUrl().replaceFirst("^jdbc:[a-z0-9]+:", ""))
                    .resolveSibling(".");
            assertThat(Files.exists(folder)).isTrue();
        }
        assertThat(Files.exists(folder.normalize())).isFalse();
    }

    @Test
    void serversHaveNoDatabasesInFiles() {
        assertThatThrownBy(() -> TestDatabase.createFile(Engine.MARIADB)).isInstanceOf(IllegalArgumentException.class);
    }
}
