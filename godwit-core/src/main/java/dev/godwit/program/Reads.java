package dev.godwit.program;

import dev.godwit.code.Bound;
import dev.godwit.code.Row;
import dev.godwit.dialect.ExistingTables;
import dev.godwit.schema.QualifiedName;
import java.sql.SQLException;
import java.util.function.Consumer;

/** What a program may ask a database while it runs. */
interface Reads {

    /** Hands the rows of the answer over one by one. */
    void query(Bound query, Consumer<Row> rows) throws SQLException;

    boolean hasTable(QualifiedName table) throws SQLException;

    boolean hasColumn(QualifiedName table, String column) throws SQLException;

    /** Its tables as the engine would write them. */
    ExistingTables existing();
}
