package dev.godwit.dialect.mysql;

import dev.godwit.dialect.EffectProbe;
import dev.godwit.dialect.Fingerprint;
import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Sessions;
import dev.godwit.dialect.StatementTokens;
import dev.godwit.dialect.Truncation;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks with {@code SHOW CREATE} at every object whose name a statement holds: nothing describes an object more fully. Names that a
 * statement only mentions are looked at too; that costs a little and changes nothing, as nobody else migrates meanwhile.
 *
 * <p>What an equal or different digest is worth rests on the server: DDL on one object is atomic since MySQL 8.0 (InnoDB) and MariaDB
 * 10.6 (“Atomic Data Definition Statement Support”; “Atomic DDL”). A statement on several objects ({@code DROP TABLE a, b},
 * {@code DROP DATABASE}) is atomic for each of them only in MariaDB, so after a crash of the server in its midst a different digest
 * says that it began, not that it ended. {@code CREATE OR REPLACE TABLE} may have dropped and not created; it is never judged.
 */
final class MysqlEffectProbe implements EffectProbe {

    private static final Set<String> VERBS = Set.of("CREATE", "ALTER", "DROP", "RENAME");

    /** What leaves a trace in the catalogue of the databases; accounts, servers, tablespaces and the like do not. */
    private static final Set<String> KINDS = Set.of(
            "TABLE",
            "TABLES",
            "INDEX",
            "VIEW",
            "TRIGGER",
            "PROCEDURE",
            "FUNCTION",
            "EVENT",
            "SEQUENCE",
            "PACKAGE",
            "DATABASE",
            "SCHEMA");

    /** Words between the verb and the kind. */
    private static final int LONGEST_HEAD = 40;

    private static final Set<String> REPEATABLE =
            Set.of("ANALYZE", "OPTIMIZE", "CHECK", "REPAIR", "FLUSH", "GRANT", "LOCK", "UNLOCK");

    /** What {@code SHOW CREATE} writes depends on these; the next run may well have others. */
    private static final String FIXED_SETTINGS =
            "@@session.sql_mode = '', @@session.sql_quote_show_create = 1, @@session.time_zone = '+00:00'";

    private static final Pattern AUTO_INCREMENT = Pattern.compile(" AUTO_INCREMENT=\\d+");
    private static final Set<String> VOLATILE_COLUMNS = Set.of("CREATED");

    private final Literals literals = new MysqlLiterals();
    private final SqlSyntax syntax;
    private final Sessions sessions;

    MysqlEffectProbe(SqlSyntax syntax, Sessions sessions) {
        this.sessions = sessions;
        this.syntax = syntax;
    }

    @Override
    public Optional<String> fingerprint(Connection connection, SqlStatement statement) throws SQLException {
        StatementTokens tokens = withoutSettings(StatementTokens.of(statement, syntax));
        if (!showsInCatalogue(tokens)) {
            return Optional.empty();
        }
        String back = "SET " + settings(connection);
        String fingerprint;
        try {
            execute(connection, "SET " + FIXED_SETTINGS);
            fingerprint = fingerprint(connection, tokens);
        } catch (SQLException e) {
            tryTo(connection, back, e);
            throw e;
        }
        execute(connection, back);
        return Optional.of(fingerprint);
    }

    /** A second failure must not hide the first. */
    private static void tryTo(Connection connection, String sql, SQLException first) {
        try {
            execute(connection, sql);
        } catch (SQLException e) {
            first.addSuppressed(e);
        }
    }

    private String settings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT @@session.sql_mode, @@session.sql_quote_show_create, @@session.time_zone")) {
            row.next();
            return "@@session.sql_mode = " + literals.text(row.getString(1)) + ", @@session.sql_quote_show_create = "
                    + row.getInt(2) + ", @@session.time_zone = " + literals.text(row.getString(3));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String fingerprint(Connection connection, StatementTokens tokens) throws SQLException {
        Fingerprint fingerprint = new Fingerprint();
        for (DatabaseObject object : existing(connection, tokens)) {
            fingerprint.add(object.kind()).add(object.database()).add(object.name());
            String name = object.kind().equals("DATABASE")
                    ? literals.identifier(object.name())
                    : literals.identifier(object.database()) + "." + literals.identifier(object.name());
            fingerprint.addRows(
                    connection,
                    "SHOW CREATE " + object.kind() + " " + name,
                    VOLATILE_COLUMNS,
                    value -> AUTO_INCREMENT.matcher(value).replaceAll(""));
        }
        return fingerprint.digest();
    }

    @Override
    public boolean isRepeatable(SqlStatement statement) {
        return REPEATABLE.contains(statement.head().word(0));
    }

    @Override
    public boolean isRepeatableNow(Connection connection, SqlStatement statement) throws SQLException {
        return isRepeatable(statement) || Truncation.ofEmptyTable(connection, statement, syntax);
    }

    /** {@code SET STATEMENT … FOR ALTER TABLE …} of MariaDB. */
    private static StatementTokens withoutSettings(StatementTokens tokens) {
        if (tokens.standAt(0, "SET", "STATEMENT")) {
            for (int i = 2; i < tokens.size(); i++) {
                if (tokens.keyword(i).equals("FOR")) {
                    return tokens.from(i + 1);
                }
            }
        }
        return tokens;
    }

    private static boolean showsInCatalogue(StatementTokens tokens) {
        if (!VERBS.contains(tokens.keyword(0))) {
            return false;
        }
        String kind = "";
        for (int i = 1; i < LONGEST_HEAD && kind.isEmpty(); i++) {
            if (tokens.keyword(i).equals("TEMPORARY")
                    || tokens.keyword(i).equals("USER")
                    || tokens.keyword(i).equals("ROLE")) {
                return false;
            }
            kind = KINDS.contains(tokens.keyword(i)) ? tokens.keyword(i) : "";
        }
        return switch (kind) {
            case "" -> false;
            case "TABLE" -> !tokens.standAt(0, "CREATE", "OR", "REPLACE") && !changesDataOnly(tokens);
            case "FUNCTION" -> !tokens.contain("SONAME");
            default -> true;
        };
    }

    /** What {@code ALTER TABLE} can do to the rows of a table or partition without a change of the definition. */
    private static boolean changesDataOnly(StatementTokens tokens) {
        return tokens.keyword(0).equals("ALTER")
                && (tokens.containSequence("EXCHANGE", "PARTITION")
                        || tokens.containSequence("CONVERT", "PARTITION")
                        || tokens.containSequence("TRUNCATE", "PARTITION")
                        || tokens.containSequence("DISCARD", "TABLESPACE")
                        || tokens.containSequence("IMPORT", "TABLESPACE")
                        || tokens.containSequence("DISCARD", "PARTITION")
                        || tokens.containSequence("IMPORT", "PARTITION"));
    }

    private record DatabaseObject(String kind, String database, String name) {}

    private List<DatabaseObject> existing(Connection connection, StatementTokens tokens) throws SQLException {
        String current = sessions.currentSchema(connection);
        Set<String> databases = new TreeSet<>(Set.of(current));
        Set<String> names = new TreeSet<>();
        for (List<String> parts : tokens.names()) {
            if (parts.size() > 1) {
                databases.add(parts.get(parts.size() - 2));
            }
            names.add(parts.get(parts.size() - 1));
        }
        String in = list(databases);
        String named = list(names);
        return objects(
                connection,
                "SELECT CASE table_type WHEN 'VIEW' THEN 'VIEW' WHEN 'SYSTEM VIEW' THEN 'TABLE' WHEN 'SEQUENCE' THEN 'SEQUENCE'"
                        + " ELSE 'TABLE' END, table_schema, table_name FROM information_schema.tables WHERE table_schema IN "
                        + in + " AND table_name IN " + named
                        + " UNION ALL SELECT routine_type, routine_schema, routine_name FROM information_schema.routines"
                        + " WHERE routine_schema IN " + in + " AND routine_name IN " + named
                        + " UNION ALL SELECT 'TRIGGER', trigger_schema, trigger_name FROM information_schema.triggers"
                        + " WHERE trigger_schema IN " + in + " AND trigger_name IN " + named
                        + " UNION ALL SELECT 'EVENT', event_schema, event_name FROM information_schema.events"
                        + " WHERE event_schema IN " + in + " AND event_name IN " + named
                        + " UNION ALL SELECT 'DATABASE', schema_name, schema_name FROM information_schema.schemata"
                        + " WHERE schema_name IN "
                        + (tokens.contain("DATABASE", "SCHEMA") ? list(union(names, current)) : "('')")
                        + " ORDER BY 1, 2, 3");
    }

    private static Set<String> union(Set<String> names, String one) {
        Set<String> all = new TreeSet<>(names);
        all.add(one);
        return all;
    }

    private String list(Set<String> values) {
        return values.stream()
                .flatMap(v -> Stream.of(v, v.toLowerCase(Locale.ROOT)))
                .map(literals::text)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static List<DatabaseObject> objects(Connection connection, String sql) throws SQLException {
        List<DatabaseObject> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(new DatabaseObject(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return found;
    }
}
