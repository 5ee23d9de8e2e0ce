package dev.godwit.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.dialect.h2.H2Dialect;
import dev.godwit.dialect.mysql.MariadbDialect;
import dev.godwit.dialect.sqlite.SqliteDialect;
import dev.godwit.dialect.sqlserver.SqlserverDialect;
import dev.godwit.embedded.EmbeddedServer;
import dev.godwit.testing.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Creating and dropping whole databases, on the real engines. */
class DatabasesTest {

    @TempDir
    Path directory;

    @Test
    void mariadb() throws SQLException {
        Databases databases = MariadbDialect.create().databases();
        EmbeddedServer server = TestServers.mariadb();
        String url = "jdbc:mariadb://" + server.host() + ":" + server.port() + "/go%2Dd%60wit?connectTimeout=5000";
        assertThat(databases.name(url)).isEqualTo("go-d`wit");
        String maintenance = databases.maintenanceUrl(url);
        assertThat(maintenance).endsWith("/?connectTimeout=5000");
        try (Connection connection = DriverManager.getConnection(maintenance, server.user(), server.password())) {
            assertThat(databases.drop(connection, url)).isFalse();
            assertThat(databases.create(connection, url)).isTrue();
            assertThat(databases.create(connection, url)).isFalse();
            ContractDatabase.execute(connection, "CREATE TABLE `go-d``wit`.t (a INT)");
            assertThat(databases.drop(connection, url)).isTrue();
            assertThat(databases.drop(connection, url)).isFalse();
        }
        assertThat(databases.name("jdbc:mariadb://host")).isEmpty();
        assertThat(databases.maintenanceUrl("jdbc:mysql://a:1,b:2/shop")).isEqualTo("jdbc:mysql://a:1,b:2/");
    }

    @Test
    void sqlite() throws Exception {
        Databases databases = SqliteDialect.create().databases();
        Path file = directory.resolve("new folder/shop.db");
        String url = "jdbc:sqlite:" + file + "?foreign_keys=true";
        assertThat(databases.name(url)).isEqualTo(file.toString());
        try (Connection maintenance = DriverManager.getConnection(databases.maintenanceUrl(url))) {
            assertThat(databases.drop(maintenance, url)).isFalse();
            assertThat(databases.create(maintenance, url)).isTrue();
            assertThat(databases.create(maintenance, url)).isFalse();
            try (Connection connection = DriverManager.getConnection(url)) {
                ContractDatabase.execute(connection, "PRAGMA journal_mode = WAL", "CREATE TABLE t (a)");
                assertThat(databases.drop(maintenance, url)).isTrue();
            }
            assertThat(file.getParent()).isEmptyDirectory();
            assertThat(databases.create(maintenance, "jdbc:sqlite::memory:")).isFalse();
            assertThat(databases.drop(maintenance, "jdbc:sqlite:")).isFalse();
        }
        assertThat(databases.name("jdbc:sqlite:file:/a%20b/c.db?mode=ro")).isEqualTo("/a b/c.db");
        assertThat(databases.name("jdbc:sqlite:file:x?mode=memory&cache=shared"))
                .isEqualTo(":memory:");
    }

    @Test
    void h2InAFile() throws Exception {
        Databases databases = H2Dialect.create().databases();
        Path file = directory.resolve("folder/shop");
        String url = "jdbc:h2:file:" + file + ";LOCK_TIMEOUT=100";
        assertThat(databases.name(url)).isEqualTo(file.toString());
        try (Connection maintenance = DriverManager.getConnection(databases.maintenanceUrl(url))) {
            assertThat(databases.create(maintenance, url)).isTrue();
            try (Connection connection = DriverManager.getConnection(url)) {
                ContractDatabase.execute(connection, "CREATE TABLE t (a INT)");
                assertThat(databases.create(maintenance, url)).isFalse();
                assertThatThrownBy(() -> databases.drop(maintenance, url)).hasMessageContaining("in use");
            }
            assertThat(databases.drop(maintenance, url)).isTrue();
            assertThat(databases.drop(maintenance, url)).isFalse();
            assertThat(file.getParent()).isEmptyDirectory();
        }
    }

    @Test
    void h2InMemory() throws SQLException {
        Databases databases = H2Dialect.create().databases();
        String url = "jdbc:h2:mem:dropme;DB_CLOSE_DELAY=-1";
        assertThat(databases.maintenanceUrl(url)).isEqualTo(url);
        try (Connection connection = DriverManager.getConnection(url)) {
            ContractDatabase.execute(connection, "CREATE TABLE t (a INT)");
            assertThat(databases.drop(connection, url)).isTrue();
            ContractDatabase.execute(connection, "CREATE TABLE t (a INT)", "SHUTDOWN");
        }
    }

    @Test
    void sqlserverUrls() {
        Databases databases = SqlserverDialect.create().databases();
        String url = "jdbc:sqlserver://host\\inst:1433;user=sa;DatabaseName={a;b}}c};encrypt=true";
        assertThat(databases.name(url)).isEqualTo("a;b}c");
        assertThat(databases.maintenanceUrl(url))
                .isEqualTo("jdbc:sqlserver://host\\inst:1433;user=sa;databaseName=master;encrypt=true");
        assertThat(databases.maintenanceUrl("jdbc:sqlserver://host"))
                .isEqualTo("jdbc:sqlserver://host;databaseName=master");
        assertThat(databases.name("jdbc:sqlserver://host;database=shop")).isEqualTo("shop");
    }
}
