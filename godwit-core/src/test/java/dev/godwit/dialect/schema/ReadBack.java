package dev.godwit.dialect.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Introspection;
import dev.godwit.dialect.SchemaSql;
import dev.godwit.dialect.Scope;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An empty database that is written and read again and again. */
final class ReadBack implements AutoCloseable {

    private final Engine engine;
    private final Dialect dialect;
    private TestDatabase database;
    private Connection connection;

    ReadBack(Engine engine) throws SQLException {
        this.engine = engine;
        this.dialect = SchemaEngine.dialect(engine);
        this.database = TestDatabase.create(engine);
        this.connection = open();
    }

    private Connection open() throws SQLException {
        Connection opened = database.connect();
        if (engine == Engine.SQLITE) {
            try (Statement statement = opened.createStatement()) {
                statement.execute("PRAGMA synchronous = OFF");
            }
        }
        return opened;
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    Introspection read() throws SQLException {
        return dialect.reader().introspect(connection, engine == Engine.MARIADB ? Scope.current() : Scope.all());
    }

    /** Writes what somebody declares. */
    void write(Schema schema) throws SQLException {
        write(schema, dialect.schema());
    }

    private void write(Schema schema, SchemaSql sql) throws SQLException {
        SchemaEngine.execute(
                dialect,
                connection,
                sql.writer(sql.existing(connection)).statements(Creation.of(schema, engine != Engine.SQLITE)));
    }

    /** Reads, writes that into an empty database, reads again: both are the same. */
    Introspection readsTwiceTheSame() throws SQLException {
        Introspection first = read();
        clear();
        try {
            write(first.schema(), dialect.schema().asStored());
        } catch (SQLException | RuntimeException e) {
            throw new AssertionError("What was read cannot be written: " + first + "\n" + e.getMessage(), e);
        }
        assertSame(first.schema(), read().schema());
        return first;
    }

    static void assertSame(Schema expected, Schema actual) {
        assertThat(lines(actual)).containsExactlyElementsOf(lines(expected));
        assertThat(actual).isEqualTo(expected);
    }

    /** A line for each thing, so that a difference can be seen. */
    private static List<String> lines(Schema schema) {
        List<String> lines = new ArrayList<>();
        for (Table table : schema.tables()) {
            lines.add("table " + table.name() + " " + table.comment() + " " + table.options());
            Stream.of(table.columns(), table.constraints(), table.indexes())
                    .flatMap(List::stream)
                    .forEach(part -> lines.add("  " + part));
        }
        Stream.of(
                        schema.namespaces(),
                        schema.extensions(),
                        schema.enums(),
                        schema.sequences(),
                        schema.views(),
                        schema.routines(),
                        schema.triggers(),
                        schema.definitions())
                .flatMap(List::stream)
                .forEach(part -> lines.add(part.toString()));
        return lines;
    }

    /** Empties the database. */
    void clear() throws SQLException {
        if (engine == Engine.POSTGRES_14 || engine == Engine.POSTGRES_18) {
            clearPostgresql();
        } else {
            connection.close();
            database.close();
            database = TestDatabase.create(engine);
            connection = open();
        }
    }

    private void clearPostgresql() throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT quote_ident(nspname) FROM pg_namespace"
                    + " WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'")) {
                while (rows.next()) {
                    schemas.add(rows.getString(1));
                }
            }
            for (String schema : schemas) {
                statement.execute("DROP SCHEMA " + schema + " CASCADE");
            }
            statement.execute("CREATE SCHEMA public");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
