package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.Introspection;
import dev.godwit.dialect.SchemaReader;
import dev.godwit.dialect.Scope;
import dev.godwit.dialect.schema.Unsupported;
import java.sql.Connection;

/** SQL Server is not read yet. */
final class SqlserverReader implements SchemaReader {

    @Override
    public Introspection introspect(Connection connection, Scope scope) {
        throw Unsupported.because(
                "The structure of SQL Server databases is not read yet.", "Write the migration by hand.");
    }
}
