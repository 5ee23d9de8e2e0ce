package dev.godwit.dialect.mysql;

import dev.godwit.dialect.ClientScript;

/** Scripts for the {@code mysql} and {@code mariadb} clients, which must be told when a semicolon does not end a statement. */
final class MysqlScript implements ClientScript {

    private static final String[] DELIMITERS = {"$$", "//", "@@", "~~~"};

    @Override
    public String prologue() {
        return "";
    }

    @Override
    public String begin() {
        return "START TRANSACTION;\n";
    }

    @Override
    public String commit() {
        return "COMMIT;\n";
    }

    @Override
    public String statement(String sql) {
        if (sql.indexOf(';') < 0 && sql.indexOf('#') < 0 && !sql.contains("--")) {
            return sql + ";\n";
        }
        String delimiter = delimiterNotIn(sql);
        return "DELIMITER " + delimiter + "\n" + sql + "\n" + delimiter + "\nDELIMITER ;\n";
    }

    private static String delimiterNotIn(String sql) {
        for (String delimiter : DELIMITERS) {
            if (!sql.contains(delimiter)) {
                return delimiter;
            }
        }
        return "godwit_end_of_statement";
    }
}
