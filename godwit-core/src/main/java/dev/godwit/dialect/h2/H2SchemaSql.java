package dev.godwit.dialect.h2;

import dev.godwit.dialect.ExistingTables;
import dev.godwit.dialect.SchemaSql;
import java.sql.Connection;

/** Structural changes. */
final class H2SchemaSql implements SchemaSql {

    @Override
    public ExistingTables existing(Connection connection) {
        return ExistingTables.NONE;
    }

    @Override
    public Writer writer(ExistingTables existing) {
        throw new UnsupportedOperationException("Not written yet.");
    }
}
