package dev.godwit.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // url | engine | JDBC URL | user | password | display
                "postgres://anna:s3cret@db.example:6432/shop|postgresql|jdbc:postgresql://db.example:6432/shop|anna|s3cret|postgresql://anna:***@db.example:6432/shop",
                "postgresql://anna@db/shop?sslmode=require|postgresql|jdbc:postgresql://db:5432/shop?sslmode=require|anna|-|postgresql://anna@db:5432/shop?sslmode=require",
                "postgres://an%40na:p%2Fw%3A%25@h/my%20db|postgresql|jdbc:postgresql://h:5432/my%20db|an@na|p/w:%|postgresql://an%40na:***@h:5432/my%20db",
                "postgres://u:p@w/x@h/db|postgresql|jdbc:postgresql://w:5432/x%40h%2Fdb|u|p|postgresql://u:***@w:5432/x%40h%2Fdb",
                "postgres://u:p/w@h/db|postgresql|jdbc:postgresql://h:5432/db|u|p/w|postgresql://u:***@h:5432/db",
                "postgres://u:p+w@h/db|postgresql|jdbc:postgresql://h:5432/db|u|p+w|postgresql://u:***@h:5432/db",
                "postgres:///db|postgresql|jdbc:postgresql://localhost:5432/db|-|-|postgresql://localhost:5432/db",
                "postgres://u:p@[::1]:5433/db|postgresql|jdbc:postgresql://[::1]:5433/db|u|p|postgresql://u:***@[::1]:5433/db",
                "postgres://[fe80::2]/db|postgresql|jdbc:postgresql://[fe80::2]:5432/db|-|-|postgresql://[fe80::2]:5432/db",
                "postgres://a:1,b/db?targetServerType=primary|postgresql|jdbc:postgresql://a:1,b:5432/db?targetServerType=primary|-|-|postgresql://a:1,b:5432/db?targetServerType=primary",
                "jdbc:postgresql:shop|postgresql|jdbc:postgresql://localhost:5432/shop|-|-|postgresql://localhost:5432/shop",
                "jdbc:postgresql://h/db?user=u&password=p%26q&sslpassword=zzzz|postgresql|jdbc:postgresql://h:5432/db|u|p&q|postgresql://u:***@h:5432/db?sslpassword=***",
                "postgres://h/db?schema=app&connect_timeout=3|postgresql|jdbc:postgresql://h:5432/db?connectTimeout=3&currentSchema=app|-|-|postgresql://h:5432/db?connectTimeout=3&currentSchema=app",
                "mysql://root:pw@h/app?useSSL=false|mysql|jdbc:mariadb://h:3306/app?useSSL=false|root|pw|mysql://root:***@h:3306/app?useSSL=false",
                "jdbc:mysql://h:3307/app?user=u&password=p|mysql|jdbc:mariadb://h:3307/app|u|p|mysql://u:***@h:3307/app",
                "jdbc:mysql:replication://a,b/app|mysql|jdbc:mariadb:replication://a:3306,b:3306/app|-|-|mysql://a:3306,b:3306/app",
                "mariadb://h/app|mariadb|jdbc:mariadb://h:3306/app|-|-|mariadb://h:3306/app",
                "sqlite:data/app.db|sqlite|jdbc:sqlite:data/app.db|-|-|sqlite:data/app.db",
                "sqlite:///var/app.db|sqlite|jdbc:sqlite:/var/app.db|-|-|sqlite:/var/app.db",
                "sqlite://app.db|sqlite|jdbc:sqlite:app.db|-|-|sqlite:app.db",
                "jdbc:sqlite:app.db?foreign_keys=on|sqlite|jdbc:sqlite:app.db?foreign_keys=on|-|-|sqlite:app.db?foreign_keys=on",
                "h2:app|h2|jdbc:h2:./app|-|-|h2:./app",
                "h2:/var/app|h2|jdbc:h2:/var/app|-|-|h2:/var/app",
                "h2:file:app|h2|jdbc:h2:file:./app|-|-|h2:file:./app",
                "h2:~/app|h2|jdbc:h2:~/app|-|-|h2:~/app",
                "h2:mem:x|h2|jdbc:h2:mem:x;DB_CLOSE_DELAY=-1|-|-|h2:mem:x",
                "jdbc:h2:mem:x;MODE=PostgreSQL;USER=sa;PASSWORD=pw|h2|jdbc:h2:mem:x;MODE=PostgreSQL|sa|pw|h2:mem:x",
                "sqlserver://h:1433;databaseName=app;user=sa;password={a;b}}c};encrypt=false|sqlserver|jdbc:sqlserver://h:1433;encrypt=false;databaseName=app|sa|a;b}c|sqlserver://sa:***@h:1433/app",
                "sqlserver://sa:p%40w@h/app?encrypt=false|sqlserver|jdbc:sqlserver://h;encrypt=false;databaseName=app|sa|p@w|sqlserver://sa:***@h/app",
                "jdbc:sqlserver://h\\inst;database=app;integratedSecurity=true|sqlserver|jdbc:sqlserver://h\\inst;integratedSecurity=true;databaseName=app|-|-|sqlserver://h\\inst/app",
            })
    void reads(String url, String engine, String jdbcUrl, String user, String password, String display) {
        DatabaseUrl read = DatabaseUrl.parse(url, Optional.empty(), Optional.empty());
        assertThat(read.engine()).isEqualTo(engine);
        assertThat(read.jdbcUrl()).isEqualTo(jdbcUrl);
        assertThat(read.user()).isEqualTo(Optional.ofNullable(user));
        assertThat(read.properties().getProperty("password")).isEqualTo(password);
        assertThat(read.display()).isEqualTo(display).isEqualTo(read.toString());
    }

    @Test
    void whatIsGivenBesideTheUrlWins() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://a:b@h/db", Optional.of("x"), Optional.of("y"));
        assertThat(url.properties())
                .containsEntry("user", "x")
                .containsEntry("password", "y")
                .containsEntry("tcpKeepAlive", "true")
                .containsEntry("connectTimeout", "10");
    }

    @Test
    void memoryIsSharedByTheConnectionsOfOneTarget() {
        DatabaseUrl url = DatabaseUrl.parse("sqlite::memory:", Optional.empty(), Optional.empty());
        assertThat(url.jdbcUrl()).matches("jdbc:sqlite:file:godwit-[0-9a-f-]+\\?mode=memory&cache=shared");
        assertThat(url.display()).isEqualTo("sqlite::memory:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite:", "sqlite://", "h2:", "h2:;MODE=MySQL", "jdbc:h2:"})
    void aForgottenFileIsNoDatabaseInMemory(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url, Optional.empty(), Optional.empty()))
                .isInstanceOf(GodwitException.class)
                .hasMessage("The database URL names no file.");
        assertThat(DatabaseUrl.parse("jdbc:sqlite:", Optional.empty(), Optional.empty())
                        .inMemory())
                .as("what the driver's own documentation says")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres://u:se?cret@h/db", "postgres://u:se#c:ret?x@h/db", "mysql://u:12ab:xsecretx/db"})
    void anUnreadableUrlIsToldWithoutIt(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url, Optional.empty(), Optional.empty()))
                .isInstanceOfSatisfying(GodwitException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION);
                    assertThat(e.getMessage() + e.hint().orElse("")).doesNotContain("cret");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mongodb://u:topsecret@h/db", "oracle:thin:topsecret", "topsecret", "jdbc:db2://topsecret/x", ""
            })
    void unknownEnginesAreNamedWithoutTheRest(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url, Optional.empty(), Optional.empty()))
                .isInstanceOfSatisfying(GodwitException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.ENGINE_UNKNOWN);
                    assertThat(e.getMessage() + e.hint().orElse(""))
                            .doesNotContain("topsecret")
                            .contains("postgres://");
                });
    }

    @Test
    void scrubs() {
        DatabaseUrl url =
                DatabaseUrl.parse("postgres://u:p%40ss+word@h/db?sslpassword=hush", Optional.empty(), Optional.empty());
        assertThat(url.scrub("a p@ss+word b p%40ss%2Bword c hush d")).isEqualTo("a *** b *** c *** d");
        DatabaseUrl plain = DatabaseUrl.parse("postgres://app:app@h/app", Optional.empty(), Optional.empty());
        assertThat(plain.scrub("role \"app\" at jdbc:x://app:app@h/app?password=app&a=b"))
                .isEqualTo("role \"app\" at jdbc:x://app:***@h/app?password=***&a=b");
    }

    @Test
    void anotherDatabaseOfTheSameServer() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://postgres:pw@h/postgres", Optional.empty(), Optional.empty());
        DatabaseUrl other = url.withJdbcUrl("jdbc:postgresql://h:5432/other", "other");
        assertThat(other.display()).isEqualTo("postgresql://postgres:***@h:5432/other");
        assertThat(other.user()).hasValue("postgres");
    }
}
