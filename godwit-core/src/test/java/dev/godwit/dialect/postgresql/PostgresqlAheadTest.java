package dev.godwit.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.godwit.dialect.Introspection;
import dev.godwit.dialect.Scope;
import dev.godwit.lock.ConnectionFactory;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Table;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A large database is read over two connections, and that is all that tells it from reading it over one. */
class PostgresqlAheadTest {

    private final PostgresqlReader reader = new PostgresqlReader();

    /** Opens further connections and keeps them. */
    private static final class Further implements ConnectionFactory {

        private final ConnectionFactory connections;
        private final List<Connection> opened = new ArrayList<>();

        Further(ConnectionFactory connections) {
            this.connections = connections;
        }

        @Override
        public Connection open() throws SQLException {
            Connection connection = connections.open();
            opened.add(connection);
            return connection;
        }

        @Override
        public boolean hasMore() {
            return true;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void theSameIsReadOverTwoConnectionsAsOverOne(Engine engine) throws Exception {
        try (TestDatabase database = large(engine);
                Connection connection = database.connect()) {
            Further further = new Further(database::connect);

            Introspection two = reader.introspect(connection, further, Scope.all());

            assertThat(further.opened).singleElement().matches(PostgresqlAheadTest::isClosed);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(two).isEqualTo(reader.introspect(connection, Scope.all()));
            Table parts = two.schema().table(QualifiedName.of("parts")).orElseThrow();
            assertThat(parts.constraints()).hasSize(3);
            assertThat(parts.indexes()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void whatIsDoneInTheMeantimeIsSeenOverNeither(Engine engine) throws Exception {
        try (TestDatabase database = large(engine);
                Connection connection = database.connect()) {
            Introspection before = reader.introspect(connection, Scope.all());
            Further further = new Further(() -> {
                execute(
                        database,
                        "ALTER TABLE wide0 ADD CHECK (c1 > 0), ADD UNIQUE (c2); CREATE INDEX late ON wide1 (c1)");
                return database.connect();
            });

            assertThat(reader.introspect(connection, further, Scope.all())).isEqualTo(before);
            assertThat(further.opened).hasSize(1);
            assertThat(reader.introspect(connection, Scope.all())).isNotEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void theSearchPathIsThatOfTheFirstConnection(Engine engine) throws Exception {
        try (TestDatabase database = large(engine);
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA \"It's own\"");
            statement.execute("SET search_path TO \"It's own\"");
            statement.execute("CREATE TABLE here (a int CHECK (a > 0), at int REFERENCES public.wide0)");

            Further further = new Further(database::connect);
            Introspection two = reader.introspect(connection, further, Scope.all());

            assertThat(further.opened).hasSize(1);
            assertThat(two.schema().table(QualifiedName.of("here"))).isPresent();
            assertThat(two).isEqualTo(reader.introspect(connection, Scope.all()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void aConnectionThatFailsOrLeadsElsewhereIsDoneWithout(Engine engine) throws Exception {
        try (TestDatabase database = large(engine);
                TestDatabase elsewhere = TestDatabase.create(engine);
                Connection connection = database.connect()) {
            Introspection one = reader.introspect(connection, Scope.all());
            Further refused = new Further(() -> {
                throw new SQLException("too many connections");
            });
            Further other = new Further(elsewhere::connect);

            assertThat(reader.introspect(connection, refused, Scope.all())).isEqualTo(one);
            assertThat(reader.introspect(connection, other, Scope.all())).isEqualTo(one);
            assertThat(other.opened).singleElement().matches(PostgresqlAheadTest::isClosed);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void aTransactionOfTheCallersIsReadByItselfAlone(Engine engine) throws Exception {
        try (TestDatabase database = large(engine);
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE TABLE uncommitted (a int CHECK (a > 0))");
            Further further = new Further(database::connect);

            Introspection read = reader.introspect(connection, further, Scope.all());

            assertThat(read.schema().table(QualifiedName.of("uncommitted")).map(Table::constraints))
                    .hasValueSatisfying(rules -> assertThat(rules).hasSize(1));
            assertThat(further.opened).isEmpty();
            connection.rollback();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void aSmallDatabaseOpensNoSecondConnection(Engine engine) throws Exception {
        try (TestDatabase database = TestDatabase.create(engine);
                Connection connection = database.connect()) {
            Further further = new Further(database::connect);

            assertThatCode(() -> reader.introspect(connection, further, Scope.all()))
                    .doesNotThrowAnyException();
            assertThat(further.opened).isEmpty();
        }
    }

    /** All that PostgreSQL knows, and many columns. */
    private static TestDatabase large(Engine engine) throws SQLException, IOException {
        TestDatabase database = TestDatabase.create(engine);
        try (InputStream rich = PostgresqlAheadTest.class.getResourceAsStream("/schemas/rich-postgresql.sql")) {
            execute(database, new String(rich.readAllBytes(), StandardCharsets.UTF_8));
        }
        String columns = IntStream.range(1, 1500)
                .mapToObj(number -> ", c" + number + " int")
                .collect(Collectors.joining());
        for (int i = 0; i < 24; i++) {
            execute(
                    database,
                    "CREATE TABLE public.wide%d (id int PRIMARY KEY%s, CHECK (c1 > %d))".formatted(i, columns, i));
        }
        return database;
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return false;
        }
    }
}
