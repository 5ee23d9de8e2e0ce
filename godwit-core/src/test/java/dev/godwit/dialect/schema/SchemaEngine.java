package dev.godwit.dialect.schema;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.dialect.ExistingTables;
import dev.godwit.dialect.SchemaSql;
import dev.godwit.error.GodwitException;
import dev.godwit.schema.change.Change;
import dev.godwit.testing.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The dialect of an engine that tests can run, and what is done with its statements. */
final class SchemaEngine {

    private SchemaEngine() {}

    static Dialect dialect(Engine engine) {
        String name = switch (engine) {
            case POSTGRES_18, POSTGRES_14 -> "postgresql";
            case MARIADB -> "mariadb";
            case SQLITE -> "sqlite";
            case H2 -> "h2";
        };
        return Dialects.standard().named(name).orElseThrow();
    }

    /** What a sample becomes, without a database; an error is told as a comment. */
    static String render(Dialect dialect, SampleChange sample) {
        try {
            List<String> statements = statements(dialect, sample);
            return statements.isEmpty()
                    ? "-- Nothing: for this engine it is the same already.\n"
                    : String.join(";\n\n", statements) + ";\n";
        } catch (GodwitException e) {
            return "-- " + e.getMessage() + " " + e.hint().orElse("") + "\n";
        }
    }

    static List<String> statements(Dialect dialect, SampleChange sample) {
        SchemaSql.Writer writer = dialect.schema().writer(ExistingTables.NONE);
        writer.statements(sample.before());
        return writer.statements(sample.changes());
    }

    /** Writes changes by a look at the database, and makes them, in one transaction where the engine has such. */
    static void apply(Dialect dialect, Connection connection, List<Change> changes) throws SQLException {
        SchemaSql schema = dialect.schema();
        execute(dialect, connection, schema.writer(schema.existing(connection)).statements(changes));
    }

    static void execute(Dialect dialect, Connection connection, List<String> statements) throws SQLException {
        boolean transaction = dialect.transactionalDdl()
                && statements.stream().noneMatch(sql -> sql.contains("CONCURRENTLY") || sql.contains("ADD VALUE"));
        if (transaction) {
            connection.setAutoCommit(false);
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new SQLException(
                            e.getMessage() + "\nin " + String.join(";\n", statements) + "\nat " + sql, e);
                }
            }
            if (transaction) {
                connection.commit();
            }
        } catch (SQLException e) {
            if (transaction) {
                connection.rollback();
            }
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
