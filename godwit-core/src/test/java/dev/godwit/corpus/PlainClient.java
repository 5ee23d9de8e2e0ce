package dev.godwit.corpus;

import dev.godwit.embedded.EmbeddedServer;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import dev.godwit.testing.TestServers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.tools.RunScript;

/**
 * An engine's own client: what loads a script and dumps a structure without any of our code.
 *
 * @param folder for files on the way
 */
record PlainClient(TestDatabase database, Path folder) {

    private static final Pattern HEAD_OF_TRIGGER =
            Pattern.compile("(?is)trigger\\s+\\S+\\s+(before|after)\\s+\\w+\\s+on\\s+\\S+\\s+for\\s+each\\s+row\\s+");

    /** The text of a table is its author's, blanks and comments included, so the library is asked what it understands by it. */
    private static final String SQLITE_STRUCTURE = """
            SELECT 'relation', t.name, t.type, t.wr, t.strict FROM pragma_table_list t WHERE t.schema = 'main' ORDER BY 2;
            SELECT 'column', s.name, c.cid, c.name, lower(c.type), c."notnull", c.dflt_value, c.pk, c.hidden FROM sqlite_schema s, pragma_table_xinfo(s.name) c WHERE s.type = 'table' ORDER BY 2, 3;
            SELECT 'index', s.name, CASE i.origin WHEN 'c' THEN i.name END, i."unique", i.origin, i.partial, group_concat(x.name || ' '
              || x.desc || ' ' || x.coll || ' ' || x.key, ',') FROM sqlite_schema s, pragma_index_list(s.name) i, pragma_index_xinfo(i.name) x
              WHERE s.type = 'table' GROUP BY s.name, i.name ORDER BY 2, 3, 4, 5, 6, 7;
            SELECT 'reference', s.name, f."table", f."from", f."to", f.on_update, f.on_delete, f.match
              FROM sqlite_schema s, pragma_foreign_key_list(s.name) f WHERE s.type = 'table' ORDER BY 2, 3, 4, 5;
            SELECT type, name, replace(replace(sql, char(10), ' '), '  ', ' ') FROM sqlite_schema WHERE type IN ('view', 'trigger')
              ORDER BY 1, 2;
            SELECT 'virtual', name, sql FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL%' ORDER BY 2;
            """;

    /** What it needs; empty if all is there. */
    static Optional<String> missing(Engine engine) {
        List<String> programs = switch (engine) {
            case POSTGRES_14, POSTGRES_18 -> List.of("psql", "pg_dump");
            case SQLITE -> List.of("sqlite3");
            default -> List.of();
        };
        return programs.stream().filter(program -> !Run.has(program)).findFirst();
    }

    void load(String script) throws IOException, InterruptedException, SQLException {
        Path file = Files.writeString(Files.createTempFile(folder, "load", ".sql"), script);
        switch (database.engine()) {
            case SQLITE -> run(Optional.of(file), List.of("sqlite3", "-bail", place()));
            case MARIADB -> run(Optional.of(file), mariadb("mariadb"));
            case H2 -> {
                try (Connection connection = database.connect();
                        var reader = Files.newBufferedReader(file)) {
                    RunScript.execute(connection, reader);
                }
            }
            default ->
                run(
                        Optional.empty(),
                        List.of(
                                "psql",
                                "-X",
                                "-q",
                                "-v",
                                "ON_ERROR_STOP=1",
                                "-d",
                                database.userUrl(),
                                "-f",
                                file.toString()));
        }
    }

    /** The structure, as the client writes it. */
    String dump() throws IOException, InterruptedException, SQLException {
        return switch (database.engine()) {
            case SQLITE -> run(Optional.empty(), List.of("sqlite3", place(), SQLITE_STRUCTURE));
            case MARIADB ->
                structureOf(run(
                        Optional.empty(),
                        plus(mariadb("mariadb-dump"), "--no-data", "--routines", "--events", "--skip-comments")));
            case H2 ->
                String.join("\n", rows("SCRIPT NODATA NOPASSWORDS NOSETTINGS")).replaceAll("(?m)^-- .*\n", "");
            default ->
                run(Optional.empty(), List.of("pg_dump", "--schema-only", "--no-owner", "-d", database.userUrl()))
                        .replaceAll("(?m)^\\\\(un)?restrict .*$", "");
        };
    }

    private TreeSet<String> rows(String query) throws SQLException {
        TreeSet<String> lines = new TreeSet<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private String place() {
        return database.jdbcUrl().replaceFirst("^jdbc:sqlite:", "").replaceFirst("\\?.*$", "");
    }

    private List<String> mariadb(String program) {
        EmbeddedServer server = TestServers.mariadb();
        String name = URI.create(database.jdbcUrl().substring("jdbc:".length()))
                .getPath()
                .substring(1);
        return List.of(
                server.binDirectory().resolve(program).toString(),
                "--no-defaults",
                "--skip-ssl",
                "--protocol=tcp",
                "--host=" + server.host(),
                "--port=" + server.port(),
                "--user=" + server.user(),
                "--password=" + server.password(),
                "--default-character-set=utf8mb4",
                name);
    }

    /**
     * Without how far counters have come, with the head of each trigger on one line, as its author may not have written it, and without
     * the method that InnoDB's indexes have in any case.
     */
    private static String structureOf(String dump) {
        String heads = HEAD_OF_TRIGGER
                .matcher(dump.replaceAll(" AUTO_INCREMENT=\\d+", ""))
                .replaceAll(head -> Matcher.quoteReplacement(
                        head.group().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT)));
        return Stream.of(heads.split("(?<=;\n)"))
                .map(statement ->
                        statement.contains("ENGINE=InnoDB") ? statement.replace(" USING BTREE", "") : statement)
                .collect(Collectors.joining());
    }

    private static List<String> plus(List<String> command, String... more) {
        int last = command.size() - 1;
        var all = new java.util.ArrayList<>(command.subList(0, last));
        all.addAll(List.of(more));
        all.add(command.get(last));
        return all;
    }

    private String run(Optional<Path> input, List<String> command) throws IOException, InterruptedException {
        return Run.program(folder, Map.of("LC_ALL", "C", "PGCLIENTENCODING", "UTF8"), input, command);
    }
}
