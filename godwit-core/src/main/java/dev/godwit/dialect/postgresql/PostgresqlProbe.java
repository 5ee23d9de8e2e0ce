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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether a statement took effect, by the system catalogues; and what a concurrent statement that died has left behind. */
final class PostgresqlProbe implements EffectProbe {

    private static final Set<String> VERBS =
            Set.of("CREATE", "ALTER", "DROP", "REINDEX", "CLUSTER", "TRUNCATE", "REFRESH");

    private static final Set<String> REPEATABLE =
            Set.of("VACUUM", "ANALYZE", "CLUSTER", "REINDEX", "CHECKPOINT", "DISCARD");

    /** The catalogue writes definitions according to these; the next run may well have others. */
    private static final String FIXED_SETTINGS = "SELECT set_config('search_path', 'pg_catalog', true),"
            + " set_config('quote_all_identifiers', 'off', true), set_config('TimeZone', 'UTC', true),"
            + " set_config('DateStyle', 'ISO, YMD', true), set_config('IntervalStyle', 'postgres', true)";

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

    private static final String INVALID_INDEX = "SELECT n.nspname, c.relname FROM pg_catalog.pg_index i"
            + " JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid"
            + " JOIN pg_catalog.pg_class t ON t.oid = i.indrelid"
            + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE NOT i.indisvalid AND c.relkind = 'i' AND n.nspname !~ '^pg_' AND ";

    private static final String UNFINISHED_DETACH = "SELECT 1 FROM pg_catalog.pg_inherits h"
            + " JOIN pg_catalog.pg_class c ON c.oid = h.inhrelid WHERE h.inhdetachpending AND c.relname = ANY (?)";

    private final SqlSyntax syntax;
    private final Literals literals;

    PostgresqlProbe(SqlSyntax syntax, Literals literals) {
        this.syntax = syntax;
        this.literals = literals;
    }

    @Override
    public Optional<String> fingerprint(Connection connection, SqlStatement statement) throws SQLException {
        if (!VERBS.contains(statement.head().word(0))
                || UNSEEN.contains(statement.head().word(1))) {
            return Optional.empty();
        }
        Set<String> names = names(statement);
        if (isConcurrentDetach(statement) && detachIsUnfinished(connection, names)) {
            return Optional.empty();
        }
        connection.setAutoCommit(false);
        try (Statement settings = connection.createStatement()) {
            settings.execute(FIXED_SETTINGS);
            return fingerprint(connection, statement, names);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static Optional<String> fingerprint(Connection connection, SqlStatement statement, Set<String> names)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CatalogueQuery.TEXT)) {
            query.setArray(1, array(connection, names));
            // DROP INDEX CONCURRENTLY makes its index invalid first; as long as the index is there it must be said
            // again.
            query.setBoolean(2, !statement.head().word(0).equals("DROP"));
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

    private static boolean detachIsUnfinished(Connection connection, Set<String> names) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(UNFINISHED_DETACH)) {
            query.setArray(1, array(connection, names));
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
        List<SqlToken> tokens = SqlTokens.of(statement.text(), syntax);
        if (tokens.stream().noneMatch(t -> t.isWord("CONCURRENTLY"))) {
            return List.of();
        }
        return switch (statement.head().word(0)) {
            case "CREATE" -> dropHalfBuilt(connection, statement, indexNames(tokens));
            case "REINDEX" ->
                dropInvalid(
                        connection,
                        "(t.relname = ANY (?) OR regexp_replace(c.relname, '_cc(new|old)[0-9]*$', '') = ANY (?))"
                                + " AND c.relname ~ '_cc(new|old)[0-9]*$'",
                        names(statement));
            default -> List.of();
        };
    }

    /** An index without a name gets one from the server: that of its table, its columns, {@code idx} and perhaps a number. */
    private List<String> dropHalfBuilt(Connection connection, SqlStatement statement, Set<String> indexes)
            throws SQLException {
        return indexes.isEmpty()
                ? dropInvalid(connection, "t.relname = ANY (?) AND c.relname ~ '_idx[0-9]*$'", names(statement))
                : dropInvalid(connection, "c.relname = ANY (?)", indexes);
    }

    private List<String> dropInvalid(Connection connection, String condition, Set<String> names) throws SQLException {
        List<String> drops = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(INVALID_INDEX + condition)) {
            for (int i = 1; i <= query.getParameterMetaData().getParameterCount(); i++) {
                query.setArray(i, array(connection, names));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    drops.add("DROP INDEX CONCURRENTLY IF EXISTS " + qualified(row.getString(1), row.getString(2)));
                }
            }
        }
        return drops;
    }

    /** Behind {@code CONCURRENTLY [IF [NOT] EXISTS]}, up to {@code ON}: the names of the indexes, with their schemas. */
    private static Set<String> indexNames(List<SqlToken> tokens) {
        Set<String> names = new LinkedHashSet<>();
        boolean behind = false;
        for (SqlToken token : tokens) {
            if (behind && token.isWord("ON")) {
                break;
            }
            if (behind && token.isIdentifier()) {
                addForms(names, token.unquoted());
            }
            behind |= token.isWord("CONCURRENTLY");
        }
        return names;
    }

    private Set<String> names(SqlStatement statement) {
        Set<String> names = new LinkedHashSet<>();
        SqlTokens.identifiers(statement.text(), syntax).forEach(name -> addForms(names, name));
        return names;
    }

    /** As written, as the server folds an unquoted one, and cut as it cuts long ones. */
    private static void addForms(Set<String> names, String name) {
        names.add(name);
        names.add(name.toLowerCase(Locale.ROOT));
    }

    private static Array array(Connection connection, Set<String> names) throws SQLException {
        return connection.createArrayOf("text", names.toArray());
    }

    private String qualified(String schema, String name) {
        return literals.identifier(schema) + "." + literals.identifier(name);
    }
}
