package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.EffectProbe;
import dev.godwit.dialect.Literals;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.SqlToken;
import dev.godwit.sql.SqlTokens;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a statement took effect, by the system catalogues; and what a concurrent statement that died has left behind. */
final class PostgresqlProbe implements EffectProbe {

    private static final Set<String> VERBS =
            Set.of("CREATE", "ALTER", "DROP", "REINDEX", "CLUSTER", "TRUNCATE", "REFRESH");

    private static final Set<String> REPEATABLE =
            Set.of("VACUUM", "ANALYZE", "CLUSTER", "REINDEX", "CHECKPOINT", "DISCARD");

    /**
     * The catalogue writes definitions according to these; the next run may well have others. Answers with the search path as the
     * script has set it.
     */
    private static final String FIXED_SETTINGS = "SELECT path, set_config('search_path', 'pg_catalog', true),"
            + " set_config('quote_all_identifiers', 'off', true), set_config('TimeZone', 'UTC', true),"
            + " set_config('DateStyle', 'ISO, YMD', true), set_config('IntervalStyle', 'postgres', true)"
            + " FROM (SELECT pg_catalog.current_schemas(false) AS path OFFSET 0) AS before";

    /** Kinds of objects whose rows the fingerprint does not hold. */
    private static final Set<String> UNSEEN = Set.of(
            "SYSTEM",
            "CAST",
            "OPERATOR",
            "COLLATION",
            "CONVERSION",
            "EVENT",
            "LANGUAGE",
            "LARGE",
            "STATISTICS",
            "TEXT",
            "TRANSFORM",
            "ACCESS",
            "SERVER",
            "DEFAULT",
            "OWNED");

    private static final String UNFINISHED_DETACH = "SELECT 1 FROM pg_catalog.pg_inherits h"
            + " JOIN pg_catalog.pg_class c ON c.oid = h.inhrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
            + " JOIN unnest(?::text[], ?::text[]) AS w (schema, name) ON c.relname = w.name::name"
            + " AND (n.nspname = w.schema::name"
            + " OR (w.schema = '' AND n.nspname = ANY (pg_catalog.current_schemas(false))))"
            + " WHERE h.inhdetachpending";

    private final SqlSyntax syntax;
    private final Leftovers leftovers;

    PostgresqlProbe(SqlSyntax syntax, Literals literals) {
        this.syntax = syntax;
        this.leftovers = new Leftovers(syntax, literals);
    }

    @Override
    public Optional<String> fingerprint(Connection connection, SqlStatement statement) throws SQLException {
        if (!VERBS.contains(statement.head().word(0))
                || UNSEEN.contains(statement.head().word(1))) {
            return Optional.empty();
        }
        NamedPlaces places = NamedPlaces.of(statement, syntax);
        if (isConcurrentDetach(statement) && detachIsUnfinished(connection, places)) {
            return Optional.empty();
        }
        connection.setAutoCommit(false);
        try (Statement settings = connection.createStatement()) {
            try (ResultSet row = settings.executeQuery(FIXED_SETTINGS)) {
                row.next();
                return fingerprint(connection, statement, places, row.getArray(1));
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static Optional<String> fingerprint(
            Connection connection, SqlStatement statement, NamedPlaces places, Array path) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CatalogueQuery.TEXT)) {
            query.setArray(1, places.schemas(connection));
            query.setArray(2, places.names(connection));
            query.setArray(3, path);
            // DROP INDEX CONCURRENTLY makes its index invalid first; as long as the index is there it must be said
            // again.
            query.setBoolean(4, !statement.head().word(0).equals("DROP"));
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Between its two transactions it is neither done nor can it be said again; the answer is {@code … FINALIZE}, or a human. */
    private boolean isConcurrentDetach(SqlStatement statement) {
        List<SqlToken> tokens = SqlTokens.of(statement.text(), syntax);
        return statement.head().startsWith("ALTER", "TABLE")
                && tokens.stream().anyMatch(t -> t.isWord("DETACH"))
                && tokens.stream().anyMatch(t -> t.isWord("CONCURRENTLY"));
    }

    private static boolean detachIsUnfinished(Connection connection, NamedPlaces places) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(UNFINISHED_DETACH)) {
            query.setArray(1, places.schemas(connection));
            query.setArray(2, places.names(connection));
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    @Override
    public boolean isRepeatable(SqlStatement statement) {
        return REPEATABLE.contains(statement.head().word(0));
    }

    @Override
    public List<String> cleanup(Connection connection, SqlStatement statement) throws SQLException {
        return leftovers.cleanup(connection, statement);
    }
}
