package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.StatementNature;
import dev.godwit.dialect.StatementNatures;
import dev.godwit.dialect.StatementTokens;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A savepoint outside of a transaction begins one, and its release commits it (SQLite documentation, “SAVEPOINT”). Goes through one
 * script. Not thread-safe.
 */
final class SavepointNatures implements StatementNatures {

    private final StatementNatures natures;
    private final SqlSyntax syntax = new SqliteSyntax();
    private final List<String> savepoints = new ArrayList<>();
    private boolean begun;

    SavepointNatures(StatementNatures natures) {
        this.natures = natures;
    }

    @Override
    public StatementNature of(SqlStatement statement) {
        StatementNature nature = natures.of(statement);
        switch (nature) {
            case BEGIN -> begun = true;
            case COMMIT, ROLLBACK -> {
                begun = false;
                savepoints.clear();
            }
            default -> {
                if (!begun) {
                    return savepoint(statement, nature);
                }
            }
        }
        return nature;
    }

    private StatementNature savepoint(SqlStatement statement, StatementNature nature) {
        switch (statement.head().word(0)) {
            case "SAVEPOINT" -> {
                savepoints.add(name(statement));
                return savepoints.size() == 1 ? StatementNature.BEGIN : nature;
            }
            case "RELEASE" -> {
                int released = savepoints.lastIndexOf(name(statement));
                if (released >= 0) {
                    savepoints.subList(released, savepoints.size()).clear();
                }
                return released == 0 ? StatementNature.COMMIT : nature;
            }
            default -> {
                return nature;
            }
        }
    }

    /** Whatever its case and its quotes. */
    private String name(SqlStatement statement) {
        StatementTokens tokens = StatementTokens.of(statement, syntax);
        SqlToken last = tokens.all().get(tokens.size() - 1);
        return last.unquoted().replaceAll("^'|'$", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean setsTransaction(SqlStatement statement) {
        return natures.setsTransaction(statement);
    }
}
