package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.StatementTokens;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names in a statement, each with the schema before it.
 *
 * @param all in the order of the statement, as written and as the server folds an unquoted one
 */
record NamedPlaces(Set<Place> all) {

    /**
     * One name.
     *
     * @param schema empty where there is none
     */
    record Place(String schema, String name) {}

    static NamedPlaces of(SqlStatement statement, SqlSyntax syntax) {
        Set<Place> all = new LinkedHashSet<>();
        for (List<String> parts : StatementTokens.of(statement, syntax).names()) {
            String schema = "";
            for (String part : parts) {
                add(all, schema, part);
                schema = part;
            }
        }
        return new NamedPlaces(all);
    }

    private static void add(Set<Place> all, String schema, String name) {
        for (String s : forms(schema)) {
            for (String n : forms(name)) {
                all.add(new Place(s, n));
            }
        }
    }

    static Set<String> forms(String name) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(name);
        forms.add(name.toLowerCase(Locale.ROOT));
        return forms;
    }

    /** The schemas, as an array for the server. */
    Array schemas(Connection connection) throws SQLException {
        return connection.createArrayOf("text", all.stream().map(Place::schema).toArray());
    }

    /** The names in them, in the same order. */
    Array names(Connection connection) throws SQLException {
        return connection.createArrayOf("text", all.stream().map(Place::name).toArray());
    }
}
