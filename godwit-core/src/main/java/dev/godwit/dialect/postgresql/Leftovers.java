package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.Literals;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.SqlToken;
import dev.godwit.sql.SqlTokens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The invalid indexes that a concurrent statement left on its own table. Which table that is the server says ({@code to_regclass}), by
 * the search path of the script: an index of the same name in another schema may be one that another run is building.
 */
final class Leftovers {

    private static final String INVALID_INDEX = "SELECT n.nspname, c.relname FROM pg_catalog.pg_index i"
            + " JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid"
            + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE NOT i.indisvalid AND c.relkind = 'i' AND n.nspname !~ '^pg_' AND ";

    private static final String OF_TABLE = "i.indrelid = pg_catalog.to_regclass(?)";

    /** Itself, and its partitions where it has any. */
    private static final String FAMILY = "(SELECT pg_catalog.to_regclass(?)::oid UNION"
            + " SELECT relid::oid FROM pg_catalog.pg_partition_tree(pg_catalog.to_regclass(?)))";

    private static final String MADE_BY_REINDEX = " AND c.relname ~ '_cc(new|old)[0-9]*$'";

    /** Long names are cut to make room for the ending. */
    private static final String OF_INDEX = "EXISTS (SELECT 1 FROM pg_catalog.pg_index o"
            + " JOIN pg_catalog.pg_class oc ON oc.oid = o.indexrelid WHERE o.indexrelid IN " + FAMILY
            + " AND o.indrelid = i.indrelid"
            + " AND pg_catalog.starts_with(oc.relname, regexp_replace(c.relname, '_cc(new|old)[0-9]*$', '')))";

    private final SqlSyntax syntax;
    private final Literals literals;

    Leftovers(SqlSyntax syntax, Literals literals) {
        this.syntax = syntax;
        this.literals = literals;
    }

    /** What removes them. */
    List<String> cleanup(Connection connection, SqlStatement statement) throws SQLException {
        List<SqlToken> tokens = SqlTokens.of(statement.text(), syntax);
        int concurrently = indexOf(tokens, "CONCURRENTLY", 0);
        if (concurrently < 0) {
            return List.of();
        }
        return switch (statement.head().word(0)) {
            case "CREATE" -> halfBuilt(connection, tokens, concurrently);
            case "REINDEX" -> halfRebuilt(connection, tokens, concurrently);
            default -> List.of();
        };
    }

    /** {@code CONCURRENTLY [[IF NOT EXISTS] name] ON [ONLY] table}; without a name the server makes one that ends in {@code idx}. */
    private List<String> halfBuilt(Connection connection, List<SqlToken> tokens, int concurrently) throws SQLException {
        int on = indexOf(tokens, "ON", concurrently);
        if (on < 0) {
            return List.of();
        }
        int table = on + 1 < tokens.size() && tokens.get(on + 1).isWord("ONLY") ? on + 2 : on + 1;
        Set<String> names = new LinkedHashSet<>();
        for (SqlToken token : tokens.subList(concurrently + 1, on)) {
            if (token.isIdentifier()) {
                names.addAll(NamedPlaces.forms(token.unquoted()));
            }
        }
        String which = names.isEmpty() ? " AND c.relname ~ '_idx[0-9]*$'" : " AND c.relname = ANY (?::name[])";
        try (PreparedStatement query = connection.prepareStatement(INVALID_INDEX + OF_TABLE + which)) {
            query.setString(1, name(tokens, table));
            if (!names.isEmpty()) {
                query.setArray(2, connection.createArrayOf("text", names.toArray()));
            }
            return drops(query);
        }
    }

    private List<String> halfRebuilt(Connection connection, List<SqlToken> tokens, int concurrently)
            throws SQLException {
        String name = name(tokens, concurrently + 1);
        String which = switch (kind(tokens, concurrently)) {
            case "INDEX" -> OF_INDEX;
            case "TABLE" -> "i.indrelid IN " + FAMILY;
            case "SCHEMA" -> "n.nspname = ANY (?::name[])";
            default -> "true";
        };
        try (PreparedStatement query = connection.prepareStatement(INVALID_INDEX + which + MADE_BY_REINDEX)) {
            for (int i = 1; i <= which.chars().filter(c -> c == '?').count(); i++) {
                if (which.contains("name[]")) {
                    Set<String> forms =
                            NamedPlaces.forms(tokens.get(concurrently + 1).unquoted());
                    query.setArray(i, connection.createArrayOf("text", forms.toArray()));
                } else {
                    query.setString(i, name);
                }
            }
            return drops(query);
        }
    }

    private static String kind(List<SqlToken> tokens, int concurrently) {
        for (String kind : List.of("INDEX", "TABLE", "SCHEMA")) {
            if (tokens.get(concurrently - 1).isWord(kind) || indexOf(tokens.subList(0, concurrently), kind, 0) > 0) {
                return kind;
            }
        }
        return "";
    }

    /** A name as it is written, with its qualifiers. */
    private static String name(List<SqlToken> tokens, int from) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < tokens.size() && tokens.get(i).isIdentifier(); i += 2) {
            name.append(tokens.get(i).text());
            if (i + 1 >= tokens.size() || !tokens.get(i + 1).isSymbol('.')) {
                break;
            }
            name.append('.');
        }
        return name.toString();
    }

    private static int indexOf(List<SqlToken> tokens, String keyword, int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.get(i).isWord(keyword)) {
                return i;
            }
        }
        return -1;
    }

    private List<String> drops(PreparedStatement query) throws SQLException {
        List<String> drops = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                drops.add("DROP INDEX CONCURRENTLY IF EXISTS " + literals.identifier(row.getString(1)) + "."
                        + literals.identifier(row.getString(2)));
            }
        }
        return drops;
    }
}
