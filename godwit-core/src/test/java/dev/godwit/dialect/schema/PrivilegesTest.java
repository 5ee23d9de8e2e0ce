package dev.godwit.dialect.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Scope;
import dev.godwit.schema.Definition;
import dev.godwit.schema.Schema;
import dev.godwit.schema.diff.Differ;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what is read on request, and comes and goes by the changes of the differ. */
class PrivilegesTest {

    private static final List<String> ROLES = List.of("priv_reader", "\"Priv Writer\"");

    private static final List<String> THINGS = List.of(
            "CREATE SCHEMA shop",
            "CREATE TABLE shop.items (id serial PRIMARY KEY, name text, price numeric, secret text)",
            "CREATE TABLE \"Odd Table\" (id bigint GENERATED ALWAYS AS IDENTITY)",
            "CREATE TABLE kept (id integer)",
            "CREATE SEQUENCE numbers",
            "CREATE VIEW cheap AS SELECT name FROM shop.items WHERE price < 1",
            "CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS n FROM shop.items",
            "CREATE FUNCTION plus(a integer, b integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT a + b'",
            "CREATE PROCEDURE tidy(a integer) LANGUAGE sql AS 'SELECT 1'",
            "CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0')",
            "CREATE DOMAIN positive AS integer CHECK (VALUE > 0)",
            "CREATE TYPE mood AS ENUM ('good', 'bad')");

    private static final List<String> GRANTS = List.of(
            "GRANT USAGE ON SCHEMA shop TO priv_reader",
            "GRANT USAGE, CREATE ON SCHEMA public TO \"Priv Writer\"",
            "GRANT SELECT ON shop.items TO priv_reader",
            "GRANT SELECT, INSERT ON shop.items TO \"Priv Writer\" WITH GRANT OPTION",
            "GRANT DELETE ON shop.items TO \"Priv Writer\"",
            "GRANT SELECT ON \"Odd Table\", cheap, counted TO PUBLIC",
            "GRANT SELECT (name, price), UPDATE (price) ON shop.items TO priv_reader",
            "GRANT INSERT (id) ON \"Odd Table\" TO priv_reader WITH GRANT OPTION",
            "GRANT USAGE ON SEQUENCE numbers, shop.items_id_seq TO priv_reader",
            "REVOKE EXECUTE ON FUNCTION plus FROM PUBLIC",
            "GRANT EXECUTE ON FUNCTION plus, total(integer) TO priv_reader",
            "GRANT EXECUTE ON PROCEDURE tidy TO priv_reader",
            "REVOKE USAGE ON TYPE mood FROM PUBLIC",
            "GRANT USAGE ON TYPE positive TO priv_reader",
            "ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC",
            "ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO priv_reader",
            "ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT USAGE ON SEQUENCES TO \"Priv Writer\" WITH GRANT OPTION");

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "POSTGRES_14"})
    void theyComeAndGo(Engine engine) throws SQLException {
        Dialect dialect = SchemaEngine.dialect(engine);
        Differ differ = new Differ(dialect.reader().compared());
        try (Roles roles = new Roles(engine, ROLES)) {
            Connection connection = roles.connection();
            SchemaEngine.execute(dialect, connection, THINGS);
            Schema plain = read(dialect, connection);
            SchemaEngine.execute(dialect, connection, GRANTS);
            Schema granted = read(dialect, connection);
            assertThat(dialect.reader().read(connection, Scope.all())).isEqualTo(plain);

            assertThat(privileges(plain)).isEmpty();
            assertThat(privileges(granted).flatMap(each -> each.create().stream()))
                    .contains(
                            "GRANT USAGE ON SCHEMA shop TO priv_reader",
                            "GRANT SELECT ON TABLE shop.items TO priv_reader",
                            "GRANT DELETE ON TABLE shop.items TO \"Priv Writer\"",
                            "GRANT INSERT, SELECT ON TABLE shop.items TO \"Priv Writer\" WITH GRANT OPTION",
                            "GRANT SELECT ON TABLE \"Odd Table\" TO PUBLIC",
                            "GRANT SELECT (name, price), UPDATE (price) ON TABLE shop.items TO priv_reader",
                            "GRANT INSERT (id) ON TABLE \"Odd Table\" TO priv_reader WITH GRANT OPTION",
                            "GRANT USAGE ON SEQUENCE shop.items_id_seq TO priv_reader",
                            "REVOKE EXECUTE ON FUNCTION plus(integer, integer) FROM PUBLIC",
                            "GRANT EXECUTE ON FUNCTION total(integer) TO priv_reader",
                            "GRANT EXECUTE ON PROCEDURE tidy(integer) TO priv_reader",
                            "REVOKE USAGE ON TYPE mood FROM PUBLIC");
            assertThat(privileges(granted))
                    .allSatisfy(each -> assertThat(each.drop()).as(each.title()).isNotEmpty());

            SchemaEngine.apply(
                    dialect, connection, differ.between(granted, plain).changes());
            ReadBack.assertSame(plain, read(dialect, connection));
            SchemaEngine.apply(
                    dialect, connection, differ.between(plain, granted).changes());
            ReadBack.assertSame(granted, read(dialect, connection));

            SchemaEngine.apply(
                    dialect, connection, differ.between(granted, Schema.empty()).changes());
            ReadBack.assertSame(Schema.empty(), read(dialect, connection));
            SchemaEngine.apply(
                    dialect, connection, differ.between(Schema.empty(), granted).changes());
            ReadBack.assertSame(granted, read(dialect, connection));
        }
    }

    /** What is dropped and made again, because it changes, has its privileges again. */
    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "POSTGRES_14"})
    void theySurviveWhatTheySpeakOf(Engine engine) throws SQLException {
        Dialect dialect = SchemaEngine.dialect(engine);
        Differ differ = new Differ(dialect.reader().compared());
        try (Roles roles = new Roles(engine, ROLES)) {
            Connection connection = roles.connection();
            SchemaEngine.execute(dialect, connection, THINGS);
            SchemaEngine.execute(dialect, connection, GRANTS);
            Schema before = read(dialect, connection);
            SchemaEngine.execute(
                    dialect,
                    connection,
                    List.of(
                            "DROP VIEW cheap",
                            "CREATE VIEW cheap AS SELECT price, name FROM shop.items WHERE price < 1",
                            "GRANT SELECT ON cheap TO PUBLIC",
                            "DROP FUNCTION plus",
                            "CREATE FUNCTION plus(a integer, b integer) RETURNS bigint LANGUAGE sql AS 'SELECT a::bigint + b'",
                            "GRANT EXECUTE ON FUNCTION plus TO priv_reader"));
            Schema after = read(dialect, connection);
            SchemaEngine.apply(
                    dialect, connection, differ.between(after, before).changes());
            ReadBack.assertSame(before, read(dialect, connection));
            SchemaEngine.apply(
                    dialect, connection, differ.between(before, after).changes());
            ReadBack.assertSame(after, read(dialect, connection));
        }
    }

    private static Schema read(Dialect dialect, Connection connection) throws SQLException {
        return dialect.reader().read(connection, Scope.all().privileges(true));
    }

    private static Stream<Definition> privileges(Schema schema) {
        Set<String> kinds = Set.of("privileges", "privileges on columns");
        return schema.definitions().stream().filter(each -> kinds.contains(each.kind()));
    }

    /** Roles belong to the server, so they go when the database is gone. */
    private record Roles(TestDatabase database, Connection connection, Engine engine, List<String> names)
            implements AutoCloseable {

        Roles(Engine engine, List<String> names) throws SQLException {
            this(TestDatabase.create(engine), engine, names);
        }

        private Roles(TestDatabase database, Engine engine, List<String> names) throws SQLException {
            this(database, database.connect(), engine, names);
            execute(connection, "CREATE ROLE ");
        }

        private void execute(Connection on, String words) throws SQLException {
            SchemaEngine.execute(
                    SchemaEngine.dialect(engine),
                    on,
                    names.stream().map(words::concat).toList());
        }

        @Override
        public void close() throws SQLException {
            execute(connection, "DROP OWNED BY ");
            connection.close();
            database.close();
            try (TestDatabase other = TestDatabase.create(engine);
                    Connection there = other.connect()) {
                execute(there, "DROP ROLE ");
            }
        }
    }
}
