package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.Introspection;
import dev.godwit.dialect.SchemaReader;
import dev.godwit.dialect.Scope;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.SchemaDraft;
import dev.godwit.lock.ConnectionFactory;
import dev.godwit.schema.diff.Differ;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a database out of its system catalogues (manual, chapter “System Catalogs”), in one query for each kind of thing. All of it is one
 * read-only look: definitions are written by the server for a search path that holds the current schema alone, and the transaction in
 * which that path is set is rolled back. What is known of rules and indexes, the half of the server's work, comes ahead where it can.
 */
final class PostgresqlReader implements SchemaReader {

    /** A counter and a NOT NULL keep their names when their table or column gets another one; that is no difference. */
    @Override
    public Differ.Options compared() {
        return Differ.Options.usual()
                .withIdle(PostgresqlOwnedSequences::isName)
                .withIdle(PostgresqlNotNullDefinitions::isName)
                .with(new PostgresqlInheritance())
                .with(new PostgresqlAlterations());
    }

    @Override
    public boolean readsPrivileges() {
        return true;
    }

    @Override
    public Introspection introspect(Connection connection, Scope scope) throws SQLException {
        return introspect(connection, () -> connection, scope);
    }

    @Override
    public Introspection introspect(Connection connection, ConnectionFactory further, Scope scope) throws SQLException {
        try (PostgresqlLook look = PostgresqlLook.begin(connection, further.hasMore())) {
            PostgresqlCatalogue catalogue = new PostgresqlCatalogue(
                    connection,
                    connection.getMetaData().getDatabaseMajorVersion(),
                    scope,
                    look.currentSchema(),
                    schemas(connection, scope, look.currentSchema()),
                    new SchemaDraft());
            catalogue.schemas().values().stream()
                    .filter(name -> !name.equals(look.currentSchema()) && !name.equals("public"))
                    .forEach(catalogue.draft()::addNamespace);
            PostgresqlConstraintsReader constraints = new PostgresqlConstraintsReader(catalogue);
            PostgresqlIndexesReader indexes = new PostgresqlIndexesReader(catalogue);
            try (PostgresqlAhead ahead =
                    PostgresqlAhead.begin(look, further, List.of(constraints.query(), indexes.query()))) {
                new PostgresqlTypesReader(catalogue).read();
                new PostgresqlRelationsReader(catalogue).read();
                new PostgresqlSequencesReader(catalogue).read();
                new PostgresqlColumnsReader(catalogue).read();
                new PostgresqlProgramsReader(catalogue).read();
                new PostgresqlDefinitionsReader(catalogue).read();
                new PostgresqlOthersReader(catalogue).read();
                constraints.read(ahead);
                indexes.read(ahead);
            }
            return catalogue.draft().finish();
        }
    }

    private static Map<String, String> schemas(Connection connection, Scope scope, String current) throws SQLException {
        Map<String, String> schemas = new LinkedHashMap<>();
        Rows.each(
                connection,
                "SELECT n.oid, n.nspname FROM pg_namespace n WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
                        + PostgresqlCatalogue.notOfExtension("pg_namespace", "n.oid"),
                row -> {
                    if (scope.reads(row.text("nspname"), current)) {
                        schemas.put(row.text("oid"), row.text("nspname"));
                    }
                });
        return schemas;
    }
}
