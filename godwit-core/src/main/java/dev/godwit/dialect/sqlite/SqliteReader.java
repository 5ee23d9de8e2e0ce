package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.Introspection;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.SchemaReader;
import dev.godwit.dialect.Scope;
import dev.godwit.sql.SqlSyntax;
import java.sql.Connection;
import java.sql.SQLException;

record SqliteReader(Names names, SqlSyntax syntax) implements SchemaReader {
    @Override
    public Introspection introspect(Connection connection, Scope scope) throws SQLException {
        throw new UnsupportedOperationException();
    }
}
