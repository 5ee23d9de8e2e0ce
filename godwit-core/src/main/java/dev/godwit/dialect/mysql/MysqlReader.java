package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Introspection;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.SchemaReader;
import dev.godwit.dialect.Scope;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.SchemaDraft;
import dev.godwit.schema.diff.Differ;
import dev.godwit.sql.SqlSyntax;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a database out of {@code information_schema} (MySQL Reference Manual and MariaDB, “Information Schema”). */
record MysqlReader(MysqlVariant variant, Names names, SqlSyntax syntax) implements SchemaReader {

    private static final Pattern GENERATED = Pattern.compile("CONSTRAINT_\\d+|.+_(ibfk|chk)_\\d+");

    private static final Set<String> OF_THE_SERVER = Set.of("information_schema", "mysql", "performance_schema", "sys");

    @Override
    public boolean isGenerated(String name) {
        return GENERATED.matcher(name).matches();
    }

    @Override
    public Differ.Options compared() {
        return Differ.Options.usual().withIndexedReferences();
    }

    @Override
    public Introspection introspect(Connection connection, Scope scope) throws SQLException {
        MysqlCatalogue catalogue = catalogue(connection, scope);
        catalogue.schemas().stream()
                .filter(name -> !name.equals(catalogue.currentSchema()))
                .forEach(catalogue.draft()::addNamespace);
        new MysqlTablesReader(catalogue).read();
        new MysqlColumnsReader(catalogue).read();
        new MysqlKeysReader(catalogue).read();
        new MysqlChecksReader(catalogue).read();
        new MysqlProgramsReader(catalogue).read();
        return catalogue.draft().finish();
    }

    private MysqlCatalogue catalogue(Connection connection, Scope scope) throws SQLException {
        List<String> schemas = new ArrayList<>();
        List<String> current = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT schema_name AS name, DATABASE() AS current, @@default_storage_engine AS engine,"
                        + " default_collation_name AS collation FROM information_schema.schemata",
                row -> {
                    String name = row.text("name");
                    String here = row.text("current");
                    if (name.equals(here)) {
                        settings.add(row.text("collation"));
                    }
                    if (current.isEmpty()) {
                        current.add(here);
                        current.add(row.text("engine"));
                    }
                    if (!OF_THE_SERVER.contains(name) && scope.reads(name, here)) {
                        schemas.add(name);
                    }
                });
        String collation = settings.isEmpty() ? "" : settings.get(0);
        return new MysqlCatalogue(
                connection, this, scope, current.get(0), schemas, current.get(1), collation, new SchemaDraft());
    }
}
