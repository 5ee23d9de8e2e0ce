package dev.godwit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Godwit;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Classes of tests as people write them, which {@link GodwitTestTest} runs on each engine. */
final class Blog {

    static final String MIGRATIONS = "src/test/projects/blog/migrations";
    static final String SEEDS = "src/test/projects/blog/seeds";

    private Blog() {}

    static int users(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM users")) {
            row.next();
            return row.getInt(1);
        }
    }

    static int add(Connection connection) throws SQLException {
        int next = users(connection) + 1;
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO users VALUES (" + next + ", 'user" + next + "@example.org')");
        }
        return next;
    }

    /** Each test sees none of the rows of another one. */
    abstract static class Alone {

        @BeforeEach
        void add(DataSource db) throws SQLException {
            try (Connection connection = db.getConnection()) {
                assertThat(Blog.add(connection)).isEqualTo(1);
            }
        }

        @Test
        void allWaysLeadToTheSameDatabase(
                DataSource db, Connection connection, Godwit godwit, FreshDatabase database, @DatabaseUrl String url)
                throws SQLException {
            assertThat(Blog.add(connection)).isEqualTo(2);
            for (Connection other :
                    new Connection[] {db.getConnection(), database.connect(), DriverManager.getConnection(url)}) {
                try (other) {
                    assertThat(users(other)).isEqualTo(2);
                }
            }
            assertThat(godwit.status().pending()).isZero();
            assertThat(db.toString() + database).doesNotContain("password=");
        }

        @RepeatedTest(4)
        void again(Connection connection) throws SQLException {
            assertThat(Blog.add(connection)).isEqualTo(2);
        }

        @Nested
        class Inside {
            @Test
            void too(Connection connection) throws SQLException {
                assertThat(Blog.add(connection)).isEqualTo(2);
            }
        }

        @Test
        void theCopyHoldsAllRules(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO posts (id, author_id) VALUES (1, 1)");
                org.assertj.core.api.Assertions.assertThatThrownBy(
                                () -> statement.execute("INSERT INTO posts (id, author_id) VALUES (1, 1)"))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @GodwitTest(engine = "postgresql", locations = MIGRATIONS)
    static class OnPostgresql extends Alone {}

    @GodwitTest(engine = "mariadb", locations = MIGRATIONS)
    static class OnMariadb extends Alone {}

    @GodwitTest(engine = "sqlite", locations = MIGRATIONS)
    static class OnSqlite extends Alone {}

    @GodwitTest(engine = "h2", locations = MIGRATIONS)
    static class OnH2 extends Alone {}

    /** One database for the class. */
    @GodwitTest(engine = "sqlite", locations = MIGRATIONS, seeds = SEEDS, lifetime = GodwitTest.Lifetime.CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Together {

        @BeforeAll
        static void before(Connection connection) throws SQLException {
            assertThat(users(connection)).isEqualTo(1);
        }

        @Test
        @Order(1)
        void first(Connection connection) throws SQLException {
            assertThat(Blog.add(connection)).isEqualTo(2);
        }

        @Test
        @Order(2)
        void second(DataSource db) throws SQLException {
            try (Connection connection = db.getConnection()) {
                assertThat(Blog.add(connection)).isEqualTo(3);
            }
        }

        @Test
        @Order(3)
        @GodwitTest(engine = "h2", locations = MIGRATIONS)
        void oneOfItsOwn(Connection connection) throws SQLException {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("H2");
            assertThat(users(connection)).isZero();
        }

        @AfterAll
        static void after(Connection connection) throws SQLException {
            assertThat(users(connection)).isEqualTo(3);
        }
    }

    /** Many at the same time. */
    @GodwitTest(engine = "postgresql", locations = MIGRATIONS)
    static class AtOnce {
        @RepeatedTest(24)
        void alone(Connection connection) throws SQLException {
            assertThat(Blog.add(connection)).isEqualTo(1);
        }
    }
}
