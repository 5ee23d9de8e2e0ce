package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.ClientScript;

/** Scripts for psql. */
final class PsqlScript implements ClientScript {

    @Override
    public String prologue() {
        return "\\set ON_ERROR_STOP on\n";
    }

    @Override
    public String begin() {
        return "BEGIN;\n";
    }

    @Override
    public String commit() {
        return "COMMIT;\n";
    }

    /** The terminator goes to a line of its own where a comment might swallow it. */
    @Override
    public String statement(String sql) {
        boolean comment = sql.indexOf("--", sql.lastIndexOf('\n') + 1) >= 0;
        return sql + (comment ? "\n;\n" : ";\n");
    }
}
