package dev.godwit.program;

import dev.godwit.code.Bound;
import dev.godwit.code.Row;
import dev.godwit.dialect.ExistingTables;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.schema.QualifiedName;
import java.util.function.Consumer;

/** Where there is no database: what asks one cannot be answered. */
final class NoReads implements Reads {

    @Override
    public void query(Bound query, Consumer<Row> rows) {
        throw unanswered("a query");
    }

    @Override
    public boolean hasTable(QualifiedName table) {
        throw unanswered("whether there is a table " + table);
    }

    @Override
    public boolean hasColumn(QualifiedName table, String column) {
        throw unanswered("whether " + table + " has a column " + column);
    }

    @Override
    public ExistingTables existing() {
        return ExistingTables.NONE;
    }

    private static GodwitException unanswered(String what) {
        return GodwitException.of(
                        ErrorCode.SCRIPT_FAILED,
                        "The migration asks the database " + what + ", and this command does not connect to one.")
                .hint("Run it with the URL of a database that can be reached.")
                .build();
    }
}
