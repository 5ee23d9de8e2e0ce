package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.Introspection;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.SchemaReader;
import dev.godwit.dialect.Scope;
import dev.godwit.dialect.read.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a database out of the {@code sys} catalogue views (Microsoft Learn, “System catalog views (Transact-SQL)”). Written by the manual;
 * the queries are tried on tables of the manual's shape, not on a server.
 */
record SqlserverReader(Names names) implements SchemaReader {

    @Override
    public Introspection introspect(Connection connection, Scope scope) throws SQLException {
        List<String> current = new ArrayList<>();
        List<String> schemas = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT s.name, SCHEMA_NAME() AS here FROM sys.schemas s WHERE s.schema_id < 16384"
                        + " AND s.name NOT IN ('sys', 'guest', 'INFORMATION_SCHEMA')",
                row -> {
                    current.add(row.text("here"));
                    schemas.add(row.text("name"));
                });
        String here = current.isEmpty() ? "dbo" : current.get(0);
        SqlserverCatalogue catalogue = new SqlserverCatalogue(connection, names, scope, here);
        schemas.stream()
                .filter(name -> catalogue.reads(name) && !name.equals(here) && !name.equals("dbo"))
                .forEach(catalogue.draft()::addNamespace);
        new SqlserverColumnsReader(catalogue).read();
        new SqlserverRulesReader(catalogue).read();
        new SqlserverIndexesReader(catalogue).read();
        new SqlserverProgramsReader(catalogue).read();
        return catalogue.draft().finish();
    }
}
