package dev.godwit.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.dialect.Dialects;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;

class TargetTest {

    @Test
    void connectsByTheUrlAndSaysWhoItIs() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18)) {
            Target target = target(db.userUrl());
            assertThat(target.dialect().engine()).isEqualTo("postgresql");
            try (Connection c = target.connections().open();
                    Statement s = c.createStatement()) {
                assertThat(c.getAutoCommit()).isTrue();
                s.execute("RESET ALL");
                try (ResultSet row = s.executeQuery("SHOW application_name")) {
                    row.next();
                    assertThat(row.getString(1)).isEqualTo("godwit anna@here pid 1");
                }
            }
            Target maintenance = target.maintenance(Dialects.standard()).orElseThrow();
            assertThat(maintenance.url().orElseThrow().database()).isEqualTo("postgres");
            maintenance.connections().open().close();
        }
    }

    @Test
    void tellsWhyItCannotConnect() {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18)) {
            DatabaseUrl url = DatabaseUrl.parse(db.userUrl(), Optional.empty(), Optional.empty());
            String server = url.server();
            String name = url.database();
            failure(
                    "postgres://nosuch:hunter22@" + server + "/" + name,
                    ErrorCode.LOGIN_REFUSED,
                    "PostgreSQL refused the log-in to database " + name + " at " + server + " as user nosuch: ");
            failure(
                    db.userUrl().replace(name, "gw_nowhere"),
                    ErrorCode.UNREACHABLE,
                    "Cannot connect to PostgreSQL database gw_nowhere at " + server + " as user " + db.user()
                            + ": database \"gw_nowhere\" does not exist");
            failure(
                    "postgres://a:hunter22@127.0.0.1:1/x",
                    ErrorCode.UNREACHABLE,
                    "Cannot connect to PostgreSQL database x at 127.0.0.1:1 as user a: ");
            failure(
                    "postgres://a:hunter22@nowhere.invalid/x",
                    ErrorCode.UNREACHABLE,
                    "Cannot connect to PostgreSQL database x at nowhere.invalid:5432 as user a: ");
        }
    }

    private static void failure(String url, ErrorCode code, String message) {
        assertThatThrownBy(() -> target(url).connections().open()).isInstanceOfSatisfying(GodwitException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.getMessage()).startsWith(message);
            StringWriter all = new StringWriter();
            e.printStackTrace(new PrintWriter(all));
            assertThat(all + e.hint().orElseThrow()).doesNotContain("hunter22");
        });
    }

    @Test
    void findsTheDialectOfADataSourceAndRestoresAutoCommit() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18);
                Connection pooled = db.connect()) {
            pooled.setAutoCommit(false);
            DataSource pool = (DataSource) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    (p, method, args) -> keepOpen(pooled));
            Target target = Target.of(pool);
            assertThat(target.dialect().engine()).isEqualTo("postgresql");
            assertThat(target.url()).isEmpty();
            Connection c = target.connections().open();
            assertThat(c.getAutoCommit()).isTrue();
            assertThat(c.unwrap(PGConnection.class)).isNotNull();
            c.close();
            assertThat(pooled.getAutoCommit()).isFalse();
        }
    }

    private static Connection keepOpen(Connection pooled) {
        return (Connection) Proxy.newProxyInstance(
                TargetTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (p, method, args) -> method.getName().equals("close") ? null : method.invoke(pooled, args));
    }

    @ParameterizedTest
    @CsvSource({
        "MySQL,8.4.0,mysql",
        "MySQL,5.5.5-10.11.6-MariaDB,mariadb",
        "MariaDB,11.4.2,mariadb",
        "PostgreSQL,18.0,postgresql",
        "H2,2.3.232,h2",
        "SQLite,3.50,sqlite",
        "Microsoft SQL Server,16.0,sqlserver",
        "Oracle,23,Oracle"
    })
    void tellsEnginesApart(String product, String version, String engine) throws Exception {
        assertThat(ProductNames.engine(product, version)).isEqualTo(engine);
    }

    @Test
    void aDataSourceWithoutConnections() {
        DataSource broken = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (p, method, args) -> {
                    throw new SQLException("no jdbc:x://u:hunter22@h");
                });
        assertThatThrownBy(() -> Target.of(broken)).isInstanceOfSatisfying(GodwitException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.UNREACHABLE);
            assertThat(e.getMessage()).isEqualTo("The data source gave no usable connection: no jdbc:x://u:***@h");
        });
    }

    private static Target target(String url) {
        return Target.of(
                DatabaseUrl.parse(url, Optional.empty(), Optional.empty()), Dialects.standard(), "anna@here pid 1");
    }
}
