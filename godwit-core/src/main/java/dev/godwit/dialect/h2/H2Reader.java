package dev.godwit.dialect.h2;

import dev.godwit.dialect.Introspection;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.SchemaReader;
import dev.godwit.dialect.Scope;
import dev.godwit.schema.diff.Differ;
import java.sql.Connection;
import java.sql.SQLException;

record H2Reader(Names names) implements SchemaReader {
    @Override
    public Differ.Options compared() {
        return Differ.Options.usual().withFixedEnums();
    }

    @Override
    public Introspection introspect(Connection connection, Scope scope) throws SQLException {
        throw new UnsupportedOperationException();
    }
}
