package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.ExistingTables;
import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.SchemaSql;
import dev.godwit.dialect.schema.ConstraintTexts;
import dev.godwit.sql.SqlSyntax;
import java.sql.Connection;

/** Structural changes. What {@code ALTER TABLE} cannot do is done by a rebuild of the table. */
record SqliteSchemaSql(Names names, Literals literals, SqlSyntax syntax) implements SchemaSql {

    @Override
    public ExistingTables existing(Connection connection) {
        return new SqliteExistingTables(connection);
    }

    @Override
    public boolean looksAtTables() {
        return true;
    }

    @Override
    public Writer writer(ExistingTables existing) {
        ConstraintTexts rules = new ConstraintTexts(
                names, new ConstraintTexts.Rules("SQLite", false, true, "", true, "RESTRICT", true));
        return new SqliteWriter(
                names,
                new SqliteColumns(names, literals),
                rules,
                new SqliteTables(existing, syntax),
                new SqliteRebuild(names, literals));
    }
}
