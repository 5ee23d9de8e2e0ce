package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.ClientScript;

/** Scripts for {@code sqlcmd} and Management Studio, where each batch ends at a line with {@code GO}. */
final class SqlserverScript implements ClientScript {

    @Override
    public String prologue() {
        return "SET XACT_ABORT ON;\nGO\n";
    }

    @Override
    public String begin() {
        return "BEGIN TRANSACTION;\nGO\n";
    }

    @Override
    public String commit() {
        return "COMMIT TRANSACTION;\nGO\n";
    }

    @Override
    public String statement(String sql) {
        return sql + "\nGO\n";
    }
}
