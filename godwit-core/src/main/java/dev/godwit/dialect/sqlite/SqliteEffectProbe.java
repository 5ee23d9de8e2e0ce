package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.EffectProbe;
import dev.godwit.dialect.Fingerprint;
import dev.godwit.dialect.StatementTokens;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Looks at the rows of {@code sqlite_schema} that are named by the statement or belong to a table that is: they hold the whole
 * definition of every object as text (SQLite documentation, “The Schema Table”). Every statement of SQLite is atomic.
 */
final class SqliteEffectProbe implements EffectProbe {

    private static final Set<String> VERBS = Set.of("CREATE", "ALTER", "DROP");

    private static final Set<String> REPEATABLE = Set.of("VACUUM", "PRAGMA", "ATTACH", "DETACH");

    /** Databases of the session. */
    private static final Set<String> OWN = Set.of("temp", SqliteSessions.OWN_DATABASE);

    private final SqliteLiterals literals = new SqliteLiterals();
    private final SqlSyntax syntax;

    SqliteEffectProbe(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public Optional<String> fingerprint(Connection connection, SqlStatement statement) throws SQLException {
        if (!VERBS.contains(statement.head().word(0))
                || statement.head().word(1).startsWith("TEMP")) {
            return Optional.empty();
        }
        StatementTokens tokens = StatementTokens.of(statement, syntax);
        Set<String> names = new TreeSet<>();
        tokens.names().forEach(parts -> names.add(parts.get(parts.size() - 1).toLowerCase(Locale.ROOT)));
        String named = names.stream().map(literals::text).collect(Collectors.joining(", ", "(", ")"));
        Fingerprint fingerprint = new Fingerprint();
        for (String database : databases(connection)) {
            fingerprint
                    .add(database)
                    .addRows(
                            connection,
                            "SELECT type, name, tbl_name, sql FROM " + literals.identifier(database)
                                    + ".sqlite_master WHERE lower(name) IN " + named + " OR lower(tbl_name) IN "
                                    + named);
        }
        return Optional.of(fingerprint.digest());
    }

    @Override
    public boolean isRepeatable(SqlStatement statement) {
        return REPEATABLE.contains(statement.head().word(0));
    }

    private static List<String> databases(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA database_list")) {
            while (rows.next()) {
                if (!OWN.contains(rows.getString(2))) {
                    names.add(rows.getString(2));
                }
            }
        }
        return names;
    }
}
