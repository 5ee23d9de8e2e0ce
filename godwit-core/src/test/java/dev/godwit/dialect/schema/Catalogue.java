package dev.godwit.dialect.schema;

import dev.godwit.dialect.sqlite.SqliteSyntax;
import dev.godwit.sql.SqlToken;
import dev.godwit.testing.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an engine itself says of the structure of a database, as sorted lines; the order of columns and rules does not count. */
final class Catalogue {

    private Catalogue() {}

    static List<String> read(Engine engine, Connection connection) throws SQLException {
        List<String> lines = switch (engine) {
            case POSTGRES_14, POSTGRES_18 -> postgresql(connection);
            case MARIADB -> mariadb(connection);
            case SQLITE -> sqlite(connection);
            case H2 -> h2(connection);
        };
        return lines.stream().sorted().toList();
    }

    private static List<String> postgresql(Connection connection) throws SQLException {
        String tables =
                " JOIN pg_class c ON c.oid = %s JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public'";
        List<String> lines = query(
                connection,
                "SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull"
                        + " || ' ' || a.attidentity::text || a.attgenerated::text || ' ' || coalesce(regexp_replace(pg_get_expr(d.adbin, d.adrelid), 'nextval.*', 'nextval'), '')"
                        + " || ' ' || coalesce(col_description(c.oid, a.attnum), '') FROM pg_attribute a"
                        + " LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
                        + tables.formatted("a.attrelid")
                        + " AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped");
        lines.addAll(query(
                connection,
                "SELECT c.relname || ' ' || r.conname || ' ' || pg_get_constraintdef(r.oid) FROM pg_constraint r"
                        + tables.formatted("r.conrelid") + " AND r.contype <> 'n'"));
        lines.addAll(query(
                connection, "SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i" + tables.formatted("i.indexrelid")));
        lines.addAll(query(
                connection,
                "SELECT c.relname || ' ' || coalesce(obj_description(c.oid), '') || CASE c.relkind WHEN 'v' THEN"
                        + " pg_get_viewdef(c.oid) ELSE '' END FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE n.nspname = 'public' AND c.relkind IN ('r', 'v')"));
        lines.addAll(query(
                connection,
                "SELECT 'sequence of ' || s.seqtypid::regtype" + " FROM pg_sequence s"
                        + tables.formatted("s.seqrelid")));
        return lines;
    }

    private static List<String> mariadb(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String table : query(connection, "SHOW TABLES")) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SHOW CREATE TABLE `" + table + "`")) {
                row.next();
                for (String line : row.getString(2).split("\n")) {
                    lines.add(table + " " + line.strip().replaceAll(",$", "").replaceAll(" AUTO_INCREMENT=\\d+", ""));
                }
            }
        }
        return lines;
    }

    private static List<String> h2(Connection connection) throws SQLException {
        return query(connection, "SCRIPT NODATA").stream()
                .filter(sql -> !sql.startsWith("--") && !sql.startsWith("CREATE USER"))
                .flatMap(sql -> {
                    String table = sql.startsWith("CREATE CACHED TABLE") ? sql.split("\n")[0] : "";
                    return sql.lines().map(line -> table + " " + line.strip().replaceAll("[,;]+$", ""));
                })
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> sqlite(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String table : query(
                connection,
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")) {
            String quoted = "'" + table.replace("'", "''") + "'";
            lines.addAll(query(
                    connection,
                    "SELECT " + quoted + " || '.' || name || ' ' || type || ' ' || \"notnull\" || ' ' || pk || ' ' ||"
                            + " coalesce(dflt_value, '') FROM pragma_table_xinfo(" + quoted + ")"));
            String create = query(connection, "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = " + quoted)
                    .get(0);
            TableText.of(create, new SqliteSyntax()).orElseThrow().items().stream()
                    .filter(item -> !item.isColumn() || item.content().find("AUTOINCREMENT") >= 0)
                    .forEach(item -> lines.add(table + " " + words(item.content())));
        }
        for (String index :
                query(connection, "SELECT sql FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL")) {
            lines.add(words(TokenText.of(index, new SqliteSyntax())));
        }
        return lines;
    }

    private static String words(TokenText text) {
        return text.tokens().stream()
                .map(SqlToken::unquoted)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
