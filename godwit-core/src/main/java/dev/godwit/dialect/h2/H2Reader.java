package dev.godwit.dialect.h2;

import dev.godwit.dialect.Introspection;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.SchemaReader;
import dev.godwit.dialect.Scope;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.SchemaDraft;
import dev.godwit.schema.diff.Differ;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a database out of {@code INFORMATION_SCHEMA} (H2 documentation, “Information Schema”). Names are as H2 stores them. */
record H2Reader(Names names) implements SchemaReader {

    private static final Pattern GENERATED =
            Pattern.compile("(CONSTRAINT|CONSTRAINT_INDEX|PRIMARY_KEY)_[0-9A-F]+(_\\d+)?");

    @Override
    public Differ.Options compared() {
        return Differ.Options.usual().withFixedEnums().with(new H2Alterations(names));
    }

    @Override
    public boolean isGenerated(String name) {
        return isGiven(name);
    }

    /** Whether H2 gave this name to a rule or an index. */
    static boolean isGiven(String name) {
        return GENERATED.matcher(name).matches();
    }

    @Override
    public Introspection introspect(Connection connection, Scope scope) throws SQLException {
        List<String> schemas = new ArrayList<>();
        List<String> current = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT SCHEMA_NAME, CURRENT_SCHEMA AS HERE FROM INFORMATION_SCHEMA.SCHEMATA"
                        + " WHERE SCHEMA_NAME <> 'INFORMATION_SCHEMA'",
                row -> {
                    current.add(row.text("HERE"));
                    if (scope.reads(row.text("SCHEMA_NAME"), row.text("HERE"))) {
                        schemas.add(row.text("SCHEMA_NAME"));
                    }
                });
        H2Catalogue catalogue = new H2Catalogue(connection, names, scope, current.get(0), schemas, new SchemaDraft());
        schemas.stream()
                .filter(name -> !name.equals(catalogue.currentSchema()) && !name.equals("PUBLIC"))
                .forEach(catalogue.draft()::addNamespace);
        new H2ColumnsReader(catalogue).read();
        new H2ConstraintsReader(catalogue).read();
        new H2IndexesReader(catalogue).read();
        new H2OthersReader(catalogue).read();
        return catalogue.draft().finish();
    }
}
