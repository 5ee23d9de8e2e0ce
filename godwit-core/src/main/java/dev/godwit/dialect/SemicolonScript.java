package dev.godwit.dialect;

/**
 * Scripts for clients that end a statement at a semicolon and know by themselves which semicolons are inside one.
 *
 * @param prologue lines for the head of the script, empty or ending with a line end
 * @param begin how a transaction begins, as a statement without its semicolon
 * @param commit how it ends, likewise
 */
public record SemicolonScript(String prologue, String begin, String commit) implements ClientScript {

    @Override
    public String begin() {
        return begin + ";\n";
    }

    @Override
    public String commit() {
        return commit + ";\n";
    }

    @Override
    public String statement(String sql) {
        boolean endsInComment = sql.substring(sql.lastIndexOf('\n') + 1).contains("--");
        return sql + (endsInComment ? "\n;\n" : ";\n");
    }
}
